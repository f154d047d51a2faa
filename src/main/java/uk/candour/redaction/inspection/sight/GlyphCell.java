package uk.candour.redaction.inspection.sight;

import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.util.Matrix;

/**
 * The place that a letter takes on the page.
 */
final class GlyphCell {

	private static final double ASCENT = 0.75;

	private static final double DESCENT = -0.2;

	/**
	 * Height of a letter that fills a square over the baseline of a line along the page.
	 */
	private static final double SQUARE = 0.88;

	private GlyphCell() {
	}

	/**
	 * Where a letter stands.
	 * @param matrix from text space to the page
	 * @param width in text space
	 * @param vertical whether it is one of a line down the page, of which the reader's
	 * origin is that of a line along it
	 */
	static Rectangle2D of(Matrix matrix, double width, boolean vertical) {
		return vertical ? bounds(matrix, 0, SQUARE - 1, 1, SQUARE) : bounds(matrix, 0, DESCENT, width, ASCENT);
	}

	/** Bounds of a rectangle of text space on the page. */
	private static Rectangle2D bounds(Matrix matrix, double x0, double y0, double x1, double y1) {
		double a = matrix.getValue(0, 0);
		double b = matrix.getValue(0, 1);
		double c = matrix.getValue(1, 0);
		double d = matrix.getValue(1, 1);
		double left = Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1);
		double right = Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1);
		double low = Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1);
		double high = Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1);
		return new Rectangle2D.Double(matrix.getTranslateX() + left, matrix.getTranslateY() + low, right - left,
				high - low);
	}

}
