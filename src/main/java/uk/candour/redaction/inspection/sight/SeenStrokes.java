package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import java.util.TreeSet;

/**
 * Straight strokes and boxes, painted side by side, of which letters may be made.
 */
final class SeenStrokes {

	private static final int FEWEST = 8;

	private static final double HIGHEST = 100;

	/** What is longer than this rules or frames something. */
	private static final double RULE = 40;

	/** A letter made of strokes counts as if it were made of this many curves. */
	private static final int CURVES = 8;

	private Rectangle2D row;

	private final Set<Long> edges = new TreeSet<>();

	private int strokes;

	private int letters;

	/** Notes what is painted, piece by piece. */
	void note(Shape painted) {
		GeneralPath piece = new GeneralPath();
		double[] c = new double[6];
		for (PathIterator at = painted.getPathIterator(null); !at.isDone(); at.next()) {
			switch (at.currentSegment(c)) {
				case PathIterator.SEG_MOVETO -> {
					end(piece);
					piece.reset();
					piece.moveTo(c[0], c[1]);
				}
				case PathIterator.SEG_LINETO -> piece.lineTo(c[0], c[1]);
				case PathIterator.SEG_QUADTO -> piece.lineTo(c[2], c[3]);
				case PathIterator.SEG_CUBICTO -> piece.lineTo(c[4], c[5]);
				default -> {
				}
			}
		}
		end(piece);
	}

	private void end(GeneralPath piece) {
		Rectangle2D box = piece.getBounds2D();
		if (piece.getCurrentPoint() == null || box.getWidth() > RULE || box.getHeight() > RULE) {
			return;
		}
		if (this.row != null && !isBeside(box)) {
			endRow();
		}
		if (this.row == null) {
			this.row = box;
		}
		else {
			this.row.add(box);
		}
		this.strokes++;
		this.edges.add(Math.round(2 * box.getMinY()));
		this.edges.add(Math.round(2 * box.getMaxY()));
	}

	private boolean isBeside(Rectangle2D box) {
		double near = 1 + 0.7 * Math.max(this.row.getHeight(), Math.max(box.getWidth(), box.getHeight()));
		Rectangle2D both = this.row.createUnion(box);
		return both.getHeight() < HIGHEST && both.getWidth() < this.row.getWidth() + box.getWidth() + near
				&& both.getHeight() < this.row.getHeight() + box.getHeight() + near;
	}

	private void endRow() {
		boolean writing = this.strokes >= FEWEST && this.edges.size() > 2 && this.row.getHeight() > 2
				&& this.row.getWidth() > 1.5 * this.row.getHeight();
		this.letters += writing ? this.strokes : 0;
		this.row = null;
		this.edges.clear();
		this.strokes = 0;
	}

	/** As many curves as letters made of what was noted would have; 0 for none. */
	int asCurves() {
		if (this.row != null) {
			endRow();
		}
		return CURVES * this.letters;
	}

}
