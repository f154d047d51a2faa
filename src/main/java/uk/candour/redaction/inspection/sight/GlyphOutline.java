package uk.candour.redaction.inspection.sight;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
		BufferedImage grid = new BufferedImage(GRID, GRID, BufferedImage.TYPE_BYTE_BINARY);
		Graphics2D pen = grid.createGraphics();
		pen.scale(GRID / box.getWidth(), GRID / box.getHeight());
		pen.translate(-box.getX(), -box.getY());
		pen.fill(outline);
		pen.dispose();
		int[] joined = IntStream.rangeClosed(0, GRID * GRID).toArray();
		int outside = GRID * GRID;
		boolean[] free = new boolean[outside];
		for (int field = 0; field < outside; field++) {
			int column = field % GRID;
			int row = field / GRID;
			free[field] = (grid.getRGB(column, row) & 1) == 0;
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
