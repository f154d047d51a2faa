package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pictures that touch, or nearly do, and so are one picture to the eye: the strips of a
 * scan, the letters of a word. Bullets, icons and rules stand alone.
 */
final class Mosaic {

	/** From this area, in square points, a picture of any shape may hold writing. */
	private static final double LARGE = 500;

	/** A word of two letters is so many times longer than high. */
	private static final double WORD = 1.5;

	/** The shortest word, in points. */
	private static final double LONG = 8;

	/** The smallest print, in points. */
	private static final double HIGH = 3;

	/** How far apart letters of a word stand, as a share of their height. */
	private static final double APART = 0.25;

	/** How far apart strips of one picture may lie, in points. */
	private static final double SEAM = 1;

	/** How much of its side each piece has in common with the next. */
	private static final double SHARED = 0.25;

	private Mosaic() {
	}

	/**
	 * Whether some pictures, each alone or with those at its sides, are large enough to
	 * hold a word.
	 * @param boxes of the pictures
	 */
	static boolean mayHoldWords(List<Rectangle2D> boxes) {
		return boxes.stream().anyMatch(Mosaic::mayHoldWords)
				|| boxes.size() > 1 && wholes(boxes).stream().anyMatch(Mosaic::mayHoldWords);
	}

	/** Whether a picture is large enough, or has the shape of a word. */
	private static boolean mayHoldWords(Rectangle2D box) {
		double longer = Math.max(box.getWidth(), box.getHeight());
		double shorter = Math.min(box.getWidth(), box.getHeight());
		boolean word = longer >= LONG && longer >= WORD * shorter || longer * shorter > LARGE;
		return word && shorter >= HIGH;
	}

	/** The boxes round pictures that lie together, and those of the pieces. */
	static List<Rectangle2D> wholes(List<Rectangle2D> boxes) {
		List<Rectangle2D> pieces = new ArrayList<>(boxes);
		pieces.sort(Comparator.comparingDouble(Rectangle2D::getX));
		int[] first = new int[pieces.size()];
		Rectangle2D[] wholes = new Rectangle2D[pieces.size()];
		for (int i = 0; i < first.length; i++) {
			first[i] = i;
			wholes[i] = pieces.get(i);
			for (int before = 0; before < i; before++) {
				int one = root(first, i);
				int other = root(first, before);
				if (one != other && lieTogether(pieces.get(before), pieces.get(i))) {
					first[one] = other;
					wholes[other] = wholes[other].createUnion(wholes[one]);
				}
			}
		}
		return List.of(wholes);
	}

	private static int root(int[] first, int piece) {
		int root = piece;
		while (first[root] != root) {
			first[root] = first[first[root]];
			root = first[root];
		}
		return root;
	}

	private static boolean lieTogether(Rectangle2D left, Rectangle2D right) {
		double high = Math.max(left.getHeight(), right.getHeight());
		double wide = Math.max(left.getWidth(), right.getWidth());
		double across = Math.min(left.getMaxY(), right.getMaxY()) - Math.max(left.getMinY(), right.getMinY());
		double along = Math.min(left.getMaxX(), right.getMaxX()) - Math.max(left.getMinX(), right.getMinX());
		return across >= SHARED * high && along >= -Math.max(SEAM, APART * high)
				|| along >= SHARED * wide && across >= -SEAM;
	}

}
