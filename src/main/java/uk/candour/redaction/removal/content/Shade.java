package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.removal.file.Bounded;

/**
 * One use of a shading that may be a picture of letters: a function of two numbers, or a
 * mesh of many parts. Gradients from one colour to the next are none.
 *
 * @param use the stream that paints it
 * @param instruction its sh, or what sets the pattern that it is
 * @param shading what is painted
 * @param box where on the page it may be seen; null for a pattern
 * @param painted what is painted with the pattern; null for none
 */
public record Shade(StreamUse use, int instruction, COSDictionary shading, Rectangle2D box, Tiling painted) {

	/** Bytes in which a mesh is too small for a name. */
	private static final int SMALL = 400;

	private static final float GREY = 0.8f;

	private static final int BY_FUNCTION = 1;

	private static final int FIRST_MESH = 4;

	/** Whether more can be seen in a shading than colours that run into one another. */
	static boolean mayBeLetters(COSBase shading) {
		if (!(shading instanceof COSDictionary dictionary)) {
			return false;
		}
		int type = dictionary.getInt(COSName.SHADING_TYPE);
		return type == BY_FUNCTION || type >= FIRST_MESH && dictionary instanceof COSStream mesh && isLarge(mesh);
	}

	private static boolean isLarge(COSStream mesh) {
		try {
			return Bounded.read(mesh, Bounded.CONTENT).length > SMALL;
		}
		catch (IOException | UnusablePdf damaged) {
			return true;
		}
	}

	/**
	 * The smallest upright box around all that a shading can paint.
	 * @param ctm its space to the page's
	 */
	static Rectangle2D bounds(COSDictionary shading, AffineTransform ctm) {
		boolean function = shading.getInt(COSName.SHADING_TYPE) == BY_FUNCTION;
		COSArray edges = shading.getCOSArray(function ? COSName.DOMAIN : COSName.DECODE);
		float[] ends = (edges != null && edges.size() >= 4) ? edges.toFloatArray() : new float[] { 0, 1, 0, 1 };
		AffineTransform place = new AffineTransform(ctm);
		COSArray matrix = function ? shading.getCOSArray(COSName.MATRIX) : null;
		if (matrix != null && matrix.size() >= 6) {
			place.concatenate(new AffineTransform(matrix.toFloatArray()));
		}
		Rectangle2D.Double box = new Rectangle2D.Double(ends[0], ends[2], 0, 0);
		box.add(ends[1], ends[3]);
		return place.createTransformedShape(box).getBounds2D();
	}

	/** Whether any of it may be seen at a place. */
	boolean meets(Rectangle2D place) {
		return (this.painted != null) ? this.painted.paints(place) : this.box.intersects(place);
	}

	/** Leaves it out; what is painted with it as a pattern becomes grey. */
	void erase() {
		if (this.painted == null) {
			this.use.erase(this.instruction);
			return;
		}
		COSArray grey = new COSArray(List.of(new COSFloat(GREY)));
		COSDictionary function = new COSDictionary();
		function.setInt(COSName.FUNCTION_TYPE, 2);
		function.setItem(COSName.DOMAIN, numbers(List.of(0, 1)));
		function.setItem(COSName.C0, grey);
		function.setItem(COSName.C1, grey);
		function.setInt(COSName.N, 1);
		COSDictionary plain = new COSDictionary();
		plain.setInt(COSName.SHADING_TYPE, 2);
		plain.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
		plain.setItem(COSName.COORDS, numbers(List.of(0, 0, 1, 0)));
		plain.setItem(COSName.EXTEND, new COSArray(List.of(COSBoolean.TRUE, COSBoolean.TRUE)));
		plain.setItem(COSName.FUNCTION, function);
		COSDictionary pattern = new COSDictionary();
		pattern.setInt(COSName.PATTERN_TYPE, 2);
		pattern.setItem(COSName.SHADING, plain);
		this.use.replace(this.instruction, "/" + this.use.add(COSName.PATTERN, pattern).getName() + " "
				+ this.use.code.get(this.instruction).operator());
	}

	private static COSArray numbers(List<Integer> values) {
		return new COSArray(values.stream().map(COSInteger::get).toList());
	}

}
