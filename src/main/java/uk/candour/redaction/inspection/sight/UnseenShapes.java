package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes that may be letters and that nobody sees on the page as it is painted: under
 * something opaque, white on paper, not painted, clipped away, off the page or as small
 * as specks. What stands in the cells of a pattern counts too, for it is seen only in
 * part where something lies over it.
 */
final class UnseenShapes {

	private static final double LARGEST = 150;

	private static final double SPECK = 0.8;

	/** More than boxes and circles need. */
	private static final int SEGMENTS = 6;

	private static final int LETTERS = 2;

	/** Comparisons with covers; a page that needs more is read as if all were unseen. */
	private static final long MOST = 40_000_000L;

	/** How a path was painted. */
	enum Way {

		/** Not at all. */
		NONE,

		/** To be seen, as far as nothing else lies over it. */
		SEEN,

		/** In the colour of paper. */
		WHITE

	}

	private final List<Painted> paths = new ArrayList<>();

	private long left = MOST;

	/** A path as it was painted. */
	private record Painted(Path2D path, int order, Rectangle2D open, Way way) {
	}

	/** A part of a path between two moves. */
	private record Piece(Path2D shape, Rectangle2D box, int segments) {
	}

	/**
	 * Notes a path.
	 * @param path that is not changed any more
	 * @param order position in the order of painting
	 * @param open what the clip lets be seen
	 */
	void note(Path2D path, int order, Rectangle2D open, Way way) {
		if (path.getCurrentPoint() != null) {
			this.paths.add(new Painted(path, order, open, way));
		}
	}

	/**
	 * Notes what stands in the cells of a pattern: the same again in the next cell, for
	 * words may run over.
	 * @param step to the next cell
	 */
	void noteInCell(Path2D path, AffineTransform step) {
		Path2D next = new Path2D.Double(path, step);
		note(path, 0, new Rectangle2D.Double(), Way.NONE);
		note(next, 0, new Rectangle2D.Double(), Way.NONE);
	}

	/** Those of a page that may be letters; nothing where too few may be. */
	List<Shape> on(Rectangle2D visible, List<SeenPage.Cover> covers, List<SeenPage.Picture> pictures) {
		List<Shape> unseen = new ArrayList<>();
		int letters = 0;
		for (Painted painted : this.paths) {
			Path2D together = new Path2D.Double(painted.path().getWindingRule());
			for (Piece piece : pieces(painted.path())) {
				if (Math.max(piece.box().getWidth(), piece.box().getHeight()) < LARGEST
						&& isUnseen(piece, painted, visible, covers, pictures)) {
					together.append(piece.shape(), false);
					letters += (piece.segments() > SEGMENTS) ? 1 : 0;
				}
			}
			if (together.getCurrentPoint() != null) {
				unseen.add(together);
			}
		}
		return (letters < LETTERS) ? List.of() : unseen;
	}

	private boolean isUnseen(Piece piece, Painted painted, Rectangle2D visible, List<SeenPage.Cover> covers,
			List<SeenPage.Picture> pictures) {
		Rectangle2D box = piece.box();
		return painted.way() == Way.NONE || !meets(painted.open(), box) || !meets(visible, box)
				|| Math.max(box.getWidth(), box.getHeight()) < SPECK || isCovered(box, painted.order(), covers)
				|| painted.way() == Way.WHITE && isOnPaper(box, painted.order(), covers, pictures);
	}

	private boolean isCovered(Rectangle2D box, int order, List<SeenPage.Cover> covers) {
		for (int i = covers.size() - 1; i >= 0 && covers.get(i).order() > order; i--) {
			SeenPage.Cover cover = covers.get(i);
			if (--this.left < 0 || holds(cover.area(), box) && cover.shape().contains(box)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOnPaper(Rectangle2D box, int order, List<SeenPage.Cover> covers,
			List<SeenPage.Picture> pictures) {
		return covers.stream()
			.noneMatch((cover) -> cover.order() < order && cover.rgb() < 0xF0F0F0 && meets(cover.area(), box))
				&& pictures.stream().noneMatch((picture) -> picture.order() < order && meets(picture.area(), box));
	}

	/** Also where one of them has no height or no width. */
	private static boolean meets(Rectangle2D one, Rectangle2D box) {
		return box.getMaxX() >= one.getMinX() && box.getMinX() <= one.getMaxX() && box.getMaxY() >= one.getMinY()
				&& box.getMinY() <= one.getMaxY();
	}

	private static boolean holds(Rectangle2D one, Rectangle2D box) {
		return box.getMinX() >= one.getMinX() && box.getMaxX() <= one.getMaxX() && box.getMinY() >= one.getMinY()
				&& box.getMaxY() <= one.getMaxY();
	}

	private static List<Piece> pieces(Path2D path) {
		List<Piece> pieces = new ArrayList<>();
		double[] c = new double[6];
		Path2D piece = null;
		int segments = 0;
		for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
			int kind = at.currentSegment(c);
			if (kind == PathIterator.SEG_MOVETO || piece == null) {
				end(piece, segments, pieces);
				piece = new Path2D.Double(path.getWindingRule());
				piece.moveTo(c[0], c[1]);
				segments = 0;
			}
			else if (kind == PathIterator.SEG_LINETO) {
				piece.lineTo(c[0], c[1]);
				segments++;
			}
			else if (kind == PathIterator.SEG_CUBICTO) {
				piece.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
				segments++;
			}
			else {
				piece.closePath();
			}
		}
		end(piece, segments, pieces);
		return pieces;
	}

	private static void end(Path2D piece, int segments, List<Piece> pieces) {
		if (piece != null && segments > 1) {
			pieces.add(new Piece(piece, piece.getBounds2D(), segments));
		}
	}

}
