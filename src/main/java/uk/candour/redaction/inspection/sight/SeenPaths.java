package uk.candour.redaction.inspection.sight;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Gathers the paths of a page as far as they may be letters: those that are seen, those
 * that nobody sees, and those that are turned.
 */
final class SeenPaths {

	private static final int WHITE = 0xFFFFFF;

	private final SeenShapes shapes = new SeenShapes();

	private final UnseenShapes unseen = new UnseenShapes();

	private final TurnedShapes turned = new TurnedShapes();

	/** How the path that ends next was painted. */
	private UnseenShapes.Way way = UnseenShapes.Way.NONE;

	/** The path that ends next was painted with this ink. */
	void paint(PDColor ink) {
		this.way = (PlainColour.rgb(ink) == WHITE) ? UnseenShapes.Way.WHITE : UnseenShapes.Way.SEEN;
	}

	/** A path is stroked on the page. */
	void stroke(Path2D path, PDGraphicsState state) {
		this.shapes.noteDashes(state.getLineDashPattern().getDashArray().length, path);
	}

	/** Something is filled with a shading. */
	void note(PDShading shading) throws IOException {
		this.shapes.note(shading);
	}

	/**
	 * A path of the page ends.
	 * @param order position in the order of painting
	 * @param clips whether it clips what is painted after it
	 * @param hidden whether it belongs to a layer that is switched off
	 */
	void end(Path2D path, PDGraphicsState state, int order, boolean clips, boolean hidden) {
		this.shapes.note(path);
		this.turned.note(path, state.getCurrentTransformationMatrix().createAffineTransform());
		UnseenShapes.Way painted = (this.way == UnseenShapes.Way.NONE && clips) ? UnseenShapes.Way.SEEN : this.way;
		this.unseen.note(path, order, state.getCurrentClippingPath().getBounds2D(),
				hidden ? UnseenShapes.Way.NONE : painted);
		this.way = UnseenShapes.Way.NONE;
	}

	/**
	 * A path in the cell of a pattern ends.
	 * @param step to the next cell
	 */
	void endInCell(Path2D path, AffineTransform step) {
		this.unseen.noteInCell(path, step);
		this.way = UnseenShapes.Way.NONE;
	}

	/** What is drawn on the part of a page that is seen. */
	SeenPage.Drawing drawing(Rectangle2D visible, List<SeenGlyph> glyphs, List<SeenPage.Cover> covers,
			List<SeenPage.Picture> pictures) {
		return this.shapes.drawing(glyphs, this.unseen.on(visible, covers, pictures), this.turned.groups());
	}

}
