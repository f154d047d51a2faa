package uk.candour.redaction.inspection.sight;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;

/**
 * Reads what a page paints with: the cells of patterns and what is drawn to mask
 * something else, each once and apart from what stands on the page.
 */
abstract class PatternReading extends PathReading {

	private final Set<COSStream> read = Collections.newSetFromMap(new IdentityHashMap<>());

	/** To the next cell of the pattern that is read; null outside patterns and masks. */
	private AffineTransform step;

	PatternReading(PDPage page) {
		super(page);
	}

	/** Looks at a shading that fills something. */
	abstract void note(PDShading shading) throws IOException;

	/** Whether what is read now stands in a pattern or mask and not on the page. */
	final boolean isInCell() {
		return this.step != null;
	}

	/** To the next cell of the pattern that is read; none in a mask. */
	final AffineTransform toNextCell() {
		return this.step;
	}

	/** Reads what masks all that is painted from now on. */
	final void readMask() throws IOException {
		PDSoftMask mask = getGraphicsState().getSoftMask();
		if (!isInCell() && mask != null && this.read.add(mask.getGroup().getCOSObject())) {
			readCell(new AffineTransform(), () -> processSoftMask(mask.getGroup()));
		}
	}

	/** Reads what stands in the cells of the pattern of an ink and looks at shadings. */
	final void readPattern(PDColor ink) throws IOException {
		if (isInCell() || ink == null || !(ink.getColorSpace() instanceof PDPattern space)) {
			return;
		}
		PDAbstractPattern pattern = space.getPattern(ink);
		if (pattern instanceof PDTilingPattern tiles && this.read.add((COSStream) tiles.getCOSObject())) {
			readTile(tiles, ink, space.getUnderlyingColorSpace());
		}
		else if (pattern instanceof PDShadingPattern gradient && gradient.getShading() != null) {
			note(gradient.getShading());
		}
	}

	private void readTile(PDTilingPattern tiles, PDColor ink, PDColorSpace plain) throws IOException {
		AffineTransform along = tiles.getMatrix().createAffineTransform();
		PDColor colour = (plain != null) ? new PDColor(ink.getComponents(), plain) : null;
		readCell(AffineTransform.getTranslateInstance(along.getScaleX() * tiles.getXStep(),
				along.getShearY() * tiles.getXStep()), () -> processTilingPattern(tiles, colour, plain));
	}

	private void readCell(AffineTransform toNext, Reading reading) throws IOException {
		this.step = toNext;
		try {
			apart(reading);
		}
		finally {
			this.step = null;
		}
	}

}
