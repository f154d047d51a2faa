package uk.candour.redaction.inspection.sight;

import java.io.IOException;

import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What a font draws for one letter. A picture that has the shape of a word is hardly a
 * letter, whatever its code stands for.
 */
final class LetterPicture extends PathReading {

	/** How many times longer than high a word is. */
	private static final double LONG = 2;

	/** The least height of writing, in sizes of its type: a dash is flatter. */
	private static final double HIGH = 0.3;

	private boolean word;

	private LetterPicture() {
		super(new PDPage());
	}

	/** Whether a code is drawn as a picture that may be a word. */
	static boolean isWord(PDFont font, int code) {
		PDType3CharProc drawn = (font instanceof PDType3Font drawing) ? drawing.getCharProc(code) : null;
		return drawn != null && isWord(drawn);
	}

	private static boolean isWord(PDContentStream drawn) {
		LetterPicture picture = new LetterPicture();
		try {
			picture.processChildStream(drawn, picture.getPage());
		}
		catch (IOException | RuntimeException unreadable) {
			// a letter that cannot be drawn shows nothing
		}
		return picture.word;
	}

	@Override
	public void drawImage(PDImage image) {
		Matrix at = getGraphicsState().getCurrentTransformationMatrix();
		double across = Math.hypot(at.getScaleX(), at.getShearY());
		double up = Math.hypot(at.getShearX(), at.getScaleY());
		this.word |= Math.min(across, up) >= HIGH && Math.max(across, up) >= LONG * Math.min(across, up);
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
		// letters of other fonts are read as such
	}

	@Override
	public void fillPath(int rule) {
		startNext();
	}

	@Override
	public void strokePath() {
		startNext();
	}

	@Override
	public void fillAndStrokePath(int rule) {
		startNext();
	}

	@Override
	public void endPath() {
		startNext();
	}

	@Override
	public void shadingFill(COSName name) {
		// no picture
	}

}
