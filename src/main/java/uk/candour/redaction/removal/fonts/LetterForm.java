package uk.candour.redaction.removal.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * How a letter is drawn, as far as it tells letters apart.
 *
 * @param bottom how deep it reaches, the baseline being 0, in whatever the font is
 * measured in
 * @param top how high it rises
 * @param width how wide it is
 * @param closed whether it goes all around something, as an o does
 */
public record LetterForm(double bottom, double top, double width, boolean closed) {

	/** Side of the picture on which is seen what is closed, with a frame of paper. */
	private static final int SIDE = 50;

	/** How far a line may be from the curve that it stands for, in pixels. */
	private static final double FLAT = 0.2;

	/** Spots of fewer pixels are no insides of letters. */
	private static final int SPOT = 6;

	/** The form of an outline; null where nothing is drawn. */
	static LetterForm of(GeneralPath outline) {
		Rectangle2D box = outline.getBounds2D();
		return box.isEmpty() ? null
				: new LetterForm(box.getMinY(), box.getMaxY(), box.getWidth(), isClosed(outline, box));
	}

	private static boolean isClosed(GeneralPath outline, Rectangle2D box) {
		byte[] inked = inked(outline, box);
		flood(inked, 0);
		for (int i = 0; i < inked.length; i++) {
			if (inked[i] == 0 && flood(inked, i) >= SPOT) {
				return true;
			}
		}
		return false;
	}

	/** The pixels of an outline, row by row: one crossing after another is counted. */
	private static byte[] inked(GeneralPath outline, Rectangle2D box) {
		AffineTransform fit = AffineTransform.getTranslateInstance(1, 1);
		fit.scale((SIDE - 2) / box.getWidth(), (SIDE - 2) / box.getHeight());
		fit.translate(-box.getX(), -box.getY());
		int[] turns = new int[SIDE * SIDE];
		double[] to = new double[6];
		double[] start = new double[2];
		double[] at = new double[2];
		for (PathIterator parts = outline.getPathIterator(fit, FLAT); !parts.isDone(); parts.next()) {
			int kind = parts.currentSegment(to);
			double[] end = (kind == PathIterator.SEG_LINETO) ? to : start;
			cross(turns, at, end);
			if (kind == PathIterator.SEG_MOVETO) {
				System.arraycopy(to, 0, start, 0, 2);
			}
			System.arraycopy(end, 0, at, 0, 2);
		}
		cross(turns, at, start);
		byte[] inked = new byte[turns.length];
		int turn = 0;
		for (int i = 0; i < turns.length; i++) {
			turn = (i % SIDE == 0) ? turns[i] : turn + turns[i];
			inked[i] = (byte) ((turn != 0) ? 1 : 0);
		}
		return inked;
	}

	/** Counts where a side goes through the middle of rows, up or down. */
	private static void cross(int[] turns, double[] from, double[] to) {
		int first = (int) Math.ceil(Math.min(from[1], to[1]) - 0.5);
		int last = (int) Math.ceil(Math.max(from[1], to[1]) - 0.5);
		for (int row = Math.max(0, first); row < Math.min(SIDE, last); row++) {
			double x = from[0] + (to[0] - from[0]) * (row + 0.5 - from[1]) / (to[1] - from[1]);
			int column = Math.max(0, Math.min(SIDE - 1, (int) Math.ceil(x - 0.5)));
			turns[row * SIDE + column] += (to[1] > from[1]) ? 1 : -1;
		}
	}

	/** Inks the paper around a pixel, and says how much there was. */
	private static int flood(byte[] inked, int from) {
		int[] open = new int[inked.length];
		int count = 0;
		int paper = 0;
		inked[from] = 1;
		open[count++] = from;
		while (count > 0) {
			int at = open[--count];
			paper++;
			int column = at % SIDE;
			count = reach(inked, (column > 0) ? at - 1 : at, open, count);
			count = reach(inked, (column < SIDE - 1) ? at + 1 : at, open, count);
			count = reach(inked, at - SIDE, open, count);
			count = reach(inked, at + SIDE, open, count);
		}
		return paper;
	}

	private static int reach(byte[] inked, int at, int[] open, int count) {
		if (at < 0 || at >= inked.length || inked[at] != 0) {
			return count;
		}
		inked[at] = 1;
		open[count] = at;
		return count + 1;
	}

}
