package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts drawn lines and shapes out of removed places: small shapes that lie in one go, of
 * larger drawings the points inside an area.
 */
public final class PathCutter {

	private static final double SLACK = 1.5;

	/**
	 * A drawing of fewer operators than this that reaches out of the place is a frame.
	 */
	private static final int FRAME = 7;

	/** In place of a clip of which nothing is left: one through which nothing is seen. */
	static final String NOWHERE = "-16000 -16000 0 0 re";

	/** In place of a clip that fits what was removed: one that clips nothing. */
	static final String EVERYWHERE = "-16000 -16000 32000 32000 re";

	private final PageContent page;

	private final List<Rectangle2D> places;

	private final List<Rectangle2D> areas;

	/**
	 * A cutter for one page.
	 * @param places where text was removed, in user space
	 * @param areas what people marked, in user space
	 */
	public PathCutter(PageContent page, List<Rectangle2D> places, List<Rectangle2D> areas) {
		this.page = page;
		this.places = places;
		this.areas = areas;
	}

	/** Takes out what lies there. */
	public void cut() {
		List<PageContent.Subpath> paths = this.page.paths;
		for (int from = 0; from < paths.size();) {
			PageContent.Subpath first = paths.get(from);
			int to = from + 1;
			while (to < paths.size() && paths.get(to).use() == first.use() && paths.get(to).paint() == first.paint()) {
				to++;
			}
			long gone = paths.subList(from, to).stream().filter(this::cut).count();
			if (gone == to - from && first.clips()) {
				first.use().replace(first.from(), (gone == 1 && first.isFrame()) ? EVERYWHERE : NOWHERE);
				first.use().replace(first.paint(), "n");
			}
			from = to;
		}
		this.page.shades.stream().filter((shade) -> this.areas.stream().anyMatch(shade::meets)).forEach(Shade::erase);
	}

	/** Cuts one part of a path; whether all of it went. */
	private boolean cut(PageContent.Subpath path) {
		Rectangle2D.Double box = path.box();
		boolean inside = here(this.places, path)
			.anyMatch((place) -> holds(place, box) || path.dashed() && meets(place, box));
		if (inside) {
			path.erase();
		}
		else if (path.to() - path.from() >= FRAME) {
			here(this.areas, path).filter((area) -> meets(area, box)).forEach((area) -> points(path, area));
		}
		return inside;
	}

	/** Places as a part of a path lies to them, in a pattern to those of its cells. */
	private static Stream<Rectangle2D> here(List<Rectangle2D> places, PageContent.Subpath path) {
		Tiling cells = path.use().cells();
		return (cells == null) ? places.stream()
				: places.stream().flatMap((place) -> cells.inFirstCell(place, path.box()));
	}

	private static boolean meets(Rectangle2D place, Rectangle2D.Double box) {
		return place.intersects(box.x, box.y, Math.max(0.01, box.width), Math.max(0.01, box.height));
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
