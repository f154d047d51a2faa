package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * What can be told of an outline of a font without reading it.
 *
 * @param low its lowest point over the baseline
 * @param high its highest point
 * @param ring whether it goes round a place that it leaves free
 */
record GlyphOutline(double low, double high, boolean ring) {

	/** Rows and columns in which it is looked at. */
	private static final int GRID = 44;

	/** Fields that a free place has, at least. */
	private static final int ROOM = 5;

	/**
	 * The outline that the font program in the file has for a code; null when there is
	 * none.
	 */
	static GlyphOutline of(PDFont font, int code) {
		if (!(font instanceof PDVectorFont program) || !font.isEmbedded()) {
			return null;
		}
		try {
			Shape outline = program.getNormalizedPath(code);
			Rectangle2D box = outline.getBounds2D();
			return box.isEmpty() ? null : new GlyphOutline(box.getMinY(), box.getMaxY(), isRing(outline, box));
		}
		catch (IOException | RuntimeException ex) {
			// What cannot be drawn says nothing about what it looks like.
			return null;
		}
	}

	/** Fields without ink are joined to their neighbours; what keeps apart is inside. */
	private static boolean isRing(Shape outline, Rectangle2D box) {
		int[][] windings = windings(outline, box);
		int[] joined = IntStream.rangeClosed(0, GRID * GRID).toArray();
		int outside = GRID * GRID;
		boolean[] free = new boolean[outside];
		for (int field = 0; field < outside; field++) {
			int column = field % GRID;
			int row = field / GRID;
			free[field] = windings[row][column] == 0;
			if (free[field]) {
				if (row == 0 || row == GRID - 1 || column == 0 || column == GRID - 1) {
					join(joined, field, outside);
				}
				if (column > 0 && free[field - 1]) {
					join(joined, field, field - 1);
				}
				if (row > 0 && free[field - GRID]) {
					join(joined, field, field - GRID);
				}
			}
		}
		int[] rooms = new int[outside + 1];
		IntStream.range(0, outside).filter((field) -> free[field]).forEach((field) -> rooms[root(joined, field)]++);
		rooms[root(joined, outside)] = 0;
		return Arrays.stream(rooms).anyMatch((room) -> room >= ROOM);
	}

	/** How often the outline goes round the middle of each field. */
	private static int[][] windings(Shape outline, Rectangle2D box) {
		AffineTransform fit = AffineTransform.getScaleInstance(GRID / box.getWidth(), GRID / box.getHeight());
		fit.translate(-box.getX(), -box.getY());
		int[][] windings = new int[GRID][GRID];
		Point2D begin = new Point2D.Double();
		Point2D pen = new Point2D.Double();
		double[] to = new double[6];
		for (PathIterator path = outline.getPathIterator(fit, 0.2); !path.isDone(); path.next()) {
			int kind = path.currentSegment(to);
			Point2D next = (kind == PathIterator.SEG_LINETO) ? new Point2D.Double(to[0], to[1]) : begin;
			wind(windings, pen, next);
			if (kind == PathIterator.SEG_MOVETO) {
				begin = new Point2D.Double(to[0], to[1]);
				next = begin;
			}
			pen = next;
		}
		wind(windings, pen, begin);
		return windings;
	}

	/** What lies to the right of a line is gone round once more, or once less. */
	private static void wind(int[][] windings, Point2D from, Point2D to) {
		double rise = to.getY() - from.getY();
		for (int row = 0; row < GRID; row++) {
			double middle = row + 0.5;
			if ((from.getY() <= middle) != (to.getY() <= middle)) {
				double x = from.getX() + (middle - from.getY()) / rise * (to.getX() - from.getX());
				for (int column = Math.max(0, (int) Math.round(x)); column < GRID; column++) {
					windings[row][column] += (rise > 0) ? 1 : -1;
				}
			}
		}
	}

	private static void join(int[] joined, int one, int other) {
		joined[root(joined, one)] = root(joined, other);
	}

	private static int root(int[] joined, int field) {
		int at = field;
		while (joined[at] != at) {
			joined[at] = joined[joined[at]];
			at = joined[at];
		}
		return at;
	}

}
