package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.removal.content.PageContent;

/**
 * Strokes and small boxes that may be letters, as plotters and matrix printers write: one
 * follows the other along a line, at several heights.
 */
final class StrokedLetters {

	/** Fewer pieces than this are no word. */
	private static final int PIECES = 8;

	/** Pieces of writing begin and end at no fewer heights than this. */
	private static final int HEIGHTS = 3;

	/** Longer strokes are rules and frames of tables. */
	private static final double LONGEST = 40;

	private static final double HIGHEST = 100;

	private static final double LOWEST = 2.5;

	private Rectangle2D.Double box;

	private int pieces;

	private final Set<List<Long>> heights = new HashSet<>();

	private StrokedLetters() {
	}

	/** Whether a page may show such letters. */
	static boolean in(PageContent page) {
		StrokedLetters run = new StrokedLetters();
		for (PageContent.Subpath path : page.paths) {
			if (isSmall(path.box())) {
				if (!run.isFollowedBy(path.box())) {
					if (run.isWriting()) {
						return true;
					}
					run = new StrokedLetters();
				}
				run.add(path.box());
			}
		}
		return run.isWriting();
	}

	static boolean isSmall(Rectangle2D.Double piece) {
		return Math.max(piece.width, piece.height) < LONGEST;
	}

	private boolean isFollowedBy(Rectangle2D.Double piece) {
		if (this.box == null) {
			return true;
		}
		double near = Math.max(1, 0.7 * Math.max(this.box.height, Math.max(piece.width, piece.height)));
		return piece.x < this.box.getMaxX() + near && piece.getMaxX() > this.box.x - near
				&& piece.y < this.box.getMaxY() + near && piece.getMaxY() > this.box.y - near
				&& Math.max(piece.getMaxY(), this.box.getMaxY()) - Math.min(piece.y, this.box.y) < HIGHEST;
	}

	private void add(Rectangle2D.Double piece) {
		if (this.box == null) {
			this.box = new Rectangle2D.Double();
			this.box.setRect(piece);
		}
		double left = Math.min(this.box.x, piece.x);
		double low = Math.min(this.box.y, piece.y);
		this.box.setRect(left, low, Math.max(this.box.getMaxX(), piece.getMaxX()) - left,
				Math.max(this.box.getMaxY(), piece.getMaxY()) - low);
		this.pieces++;
		this.heights.add(List.of(Math.round(2 * piece.y), Math.round(2 * piece.getMaxY())));
	}

	private boolean isWriting() {
		return this.pieces >= PIECES && this.heights.size() >= HEIGHTS && this.box.height > LOWEST
				&& this.box.width > 1.5 * this.box.height;
	}

}
