package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Puts together what a file cuts into pieces: strips of a page, a picture for each
 * letter. Whether any of it could be read by a person is judged by the whole.
 */
final class PictureGroups {

	/** Space between pieces that belong together, in points and as a share of height. */
	private static final double GAP = 1;

	private static final double LETTER_GAP = 0.3;

	/** A whole is hardly larger than its pieces, or they only meet at a corner. */
	private static final double SPARE = 1.7;

	/** The smallest writing, and the least of it that is a name, in points. */
	private static final double LEAST = 3;

	private static final double LEAST_WORD = 8;

	/** How long two letters are at least, by their height. */
	private static final double SHAPE = 1.5;

	/** Side of a picture of which the shape tells nothing, in points. */
	private static final double BLOCK = 20;

	private final List<Rectangle2D> groups = new ArrayList<>();

	PictureGroups(List<Rectangle2D> areas) {
		areas.stream()
			.filter((area) -> area.getWidth() > 0 && area.getHeight() > 0)
			.sorted(Comparator.comparingDouble(Rectangle2D::getMinX).thenComparingDouble(Rectangle2D::getMinY))
			.forEach(this::add);
	}

	private void add(Rectangle2D area) {
		Rectangle2D whole = area;
		boolean grown = true;
		while (grown) {
			grown = false;
			for (Iterator<Rectangle2D> each = this.groups.iterator(); each.hasNext() && !grown;) {
				Rectangle2D group = each.next();
				if (belong(group, whole)) {
					each.remove();
					whole = whole.createUnion(group);
					grown = true;
				}
			}
		}
		this.groups.add(whole);
	}

	private static boolean belong(Rectangle2D one, Rectangle2D other) {
		double gap = Math.max(GAP, LETTER_GAP * Math.min(one.getHeight(), other.getHeight()));
		Rectangle2D around = new Rectangle2D.Double(one.getX() - gap, one.getY() - GAP, one.getWidth() + 2 * gap,
				one.getHeight() + 2 * GAP);
		return around.intersects(other) && size(one.createUnion(other)) <= SPARE * (size(one) + size(other));
	}

	private static double size(Rectangle2D area) {
		return area.getWidth() * area.getHeight();
	}

	/** Each whole. */
	List<Rectangle2D> areas() {
		return List.copyOf(this.groups);
	}

	/** Whether there is room for a name on any. */
	boolean areReadable() {
		return this.groups.stream().anyMatch(PictureGroups::isReadable);
	}

	/** Whether there is room for a name. */
	static boolean isReadable(Rectangle2D area) {
		double small = Math.min(area.getWidth(), area.getHeight());
		double large = Math.max(area.getWidth(), area.getHeight());
		return small >= LEAST && (large >= LEAST_WORD && large >= SHAPE * small || small >= BLOCK);
	}

}
