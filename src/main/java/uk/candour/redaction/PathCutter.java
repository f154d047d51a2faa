package uk.candour.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Cuts drawn lines and shapes out of removed places: small shapes that lie in one go, of
 * larger drawings the points inside an area.
 */
final class PathCutter {

	private static final double SLACK = 1.5;

	/**
	 * A drawing of fewer operators than this that reaches out of the place is a frame.
	 */
	private static final int FRAME = 7;

	/** In place of a clip that fits what was removed: one that clips nothing. */
	private static final String EVERYWHERE = "-16000 -16000 32000 32000 re";

	private final PageContent page;

	private final List<Rectangle2D> places;

	private final List<Rectangle2D> areas;

	PathCutter(PageContent page, List<Rectangle2D> places, List<Rectangle2D> areas) {
		this.page = page;
		this.places = places;
		this.areas = areas;
	}

	void cut() {
		for (PageContent.Subpath path : this.page.paths) {
			Rectangle2D.Double box = path.box();
			boolean inside = this.places.stream()
				.anyMatch((place) -> holds(place, box) || path.dashed()
						&& place.intersects(box.x, box.y, Math.max(0.01, box.width), Math.max(0.01, box.height)));
			if (inside) {
				for (int i = path.from(); i < path.to(); i++) {
					path.use().erase(i);
				}
				if (path.use().code.get(path.paint()).operator().equals("n")) {
					path.use().replace(path.from(), EVERYWHERE);
				}
			}
			else if (path.to() - path.from() >= FRAME) {
				this.areas.stream()
					.filter((area) -> area.intersects(box.x, box.y, Math.max(0.01, box.width),
							Math.max(0.01, box.height)))
					.forEach((area) -> points(path, area));
			}
		}
	}

	private static boolean holds(Rectangle2D place, Rectangle2D.Double box) {
		return box.x >= place.getMinX() - SLACK && box.getMaxX() <= place.getMaxX() + SLACK
				&& box.y >= place.getMinY() - SLACK && box.getMaxY() <= place.getMaxY() + SLACK;
	}

	/** Lifts the pen over the points inside the area. */
	private static void points(PageContent.Subpath path, Rectangle2D area) {
		boolean lifted = false;
		for (int i = path.from(); i < path.to(); i++) {
			Instruction op = path.use().code.get(i);
			int last = op.operands().size() - 2;
			if (last < 0 || op.operator().equals("re")) {
				continue;
			}
			Point2D end = at(path.ctm(), op, last);
			boolean inside = area.contains(end);
			for (int k = 0; k < last && !inside; k += 2) {
				inside = area.contains(at(path.ctm(), op, k));
			}
			if (inside) {
				path.use().erase(i);
				lifted = true;
			}
			else if (lifted) {
				path.use().replace(i, Numbers.text(op.number(last)) + " " + Numbers.text(op.number(last + 1)) + " m");
				lifted = false;
			}
		}
	}

	private static Point2D at(AffineTransform ctm, Instruction op, int k) {
		return ctm.transform(new Point2D.Double(op.number(k), op.number(k + 1)), null);
	}

}
