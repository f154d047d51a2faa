package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Drawn shapes that nobody sees as the page is painted: under something opaque, in the
 * colour of the paper, not painted at all, clipped away, off the page, too small. They
 * may be letters, which no reading machine sees either; and nobody misses them.
 */
public final class UnseenDrawings {

	/** Boxes and circles need no more operators than this. */
	private static final int SHAPE = 6;

	/** Points, across and up, under which a shape is a speck. */
	private static final double SPECK = 0.7;

	/** Comparisons that one page may cost. */
	private static final long MOST = 40_000_000L;

	private static final Set<String> STROKES = Set.of("S", "s");

	private static final Set<String> FILLS = Set.of("f", "F", "f*");

	private final PageContent page;

	private final Rectangle2D visible;

	private final List<PageContent.Laid> covers;

	private final List<PageContent.Laid> grounds;

	private long left = MOST;

	private UnseenDrawings(PageContent page, Rectangle2D visible) {
		this.page = page;
		this.visible = visible;
		this.covers = page.laid.stream().filter(PageContent.Laid::opaque).toList();
		this.grounds = page.laid.stream().filter((laid) -> !laid.white()).toList();
	}

	/**
	 * Leaves them out of a page where any of them may be letters.
	 * @param visible what of the page is seen, in user space
	 * @return whether there were any
	 */
	public static boolean leaveOut(PageContent page, Rectangle2D visible) {
		List<PageContent.Subpath> unseen = new UnseenDrawings(page, visible).all();
		if (unseen.stream().noneMatch((path) -> path.to() - path.from() > SHAPE)) {
			return false;
		}
		unseen.forEach(PageContent.Subpath::erase);
		page.paths.removeAll(Set.copyOf(unseen));
		return true;
	}

	private List<PageContent.Subpath> all() {
		List<PageContent.Subpath> unseen = new ArrayList<>();
		for (int i = 0; i < this.page.paths.size(); i++) {
			PageContent.Subpath path = this.page.paths.get(i);
			if (path.look().shown() && !path.clips() && path.to() - path.from() > 1 && isUnseen(path, i)) {
				unseen.add(path);
			}
		}
		return unseen;
	}

	private boolean isUnseen(PageContent.Subpath path, int order) {
		Rectangle2D.Double box = path.box();
		return path.painted().equals("n") || !path.look().shows(box) || !meets(this.visible, box)
				|| Math.max(box.width, box.height) < SPECK && path.to() - path.from() > SHAPE || isCovered(box, order)
				|| isWhite(path) && isOnPaper(box, order);
	}

	private boolean isCovered(Rectangle2D.Double box, int order) {
		for (int k = this.covers.size() - 1; k >= 0 && this.covers.get(k).after() > order; k--) {
			Rectangle2D cover = this.covers.get(k).box();
			if (--this.left < 0) {
				return false;
			}
			if (box.x >= cover.getMinX() && box.getMaxX() <= cover.getMaxX() && box.y >= cover.getMinY()
					&& box.getMaxY() <= cover.getMaxY()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isWhite(PageContent.Subpath path) {
		Paint look = path.look();
		boolean fill = STROKES.contains(path.painted()) || look.fill().white();
		boolean stroke = FILLS.contains(path.painted()) || look.stroke().white();
		return !look.sheer() && fill && stroke;
	}

	/** Whether nothing that is not white was painted there before. */
	private boolean isOnPaper(Rectangle2D.Double box, int order) {
		for (PageContent.Laid ground : this.grounds) {
			if (ground.after() > order) {
				break;
			}
			if (--this.left < 0 || meets(ground.box(), box)) {
				return false;
			}
		}
		for (int k = 0; k < order; k++) {
			PageContent.Subpath before = this.page.paths.get(k);
			if (--this.left < 0 || !isWhite(before) && !before.painted().equals("n") && meets(before.box(), box)) {
				return false;
			}
		}
		return true;
	}

	private static boolean meets(Rectangle2D one, Rectangle2D.Double box) {
		return box.getMaxX() >= one.getMinX() && box.x <= one.getMaxX() && box.getMaxY() >= one.getMinY()
				&& box.y <= one.getMaxY();
	}

}
