package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters that may be unseen because something was painted over them later.
 */
public final class CoveredLetters {

	/** Comparisons that one page may take; one that needs more is read as it is. */
	private static final long MOST = 4_000_000;

	/** What is thinner hides no letter. */
	private static final double THIN = 2.5;

	private CoveredLetters() {
	}

	/**
	 * What may hide letters.
	 *
	 * @param box on the page
	 * @param letters how many letters were shown before
	 */
	private record Cover(Rectangle2D box, int letters) {
	}

	/** All letters of a page but these; the list itself where there are none. */
	public static List<PlacedGlyph> leftOut(PageContent page) {
		List<Cover> covers = covers(page);
		if (covers.isEmpty() || (long) covers.size() * page.glyphs.size() > MOST) {
			return page.glyphs;
		}
		List<PlacedGlyph> seen = new ArrayList<>(page.glyphs.size());
		for (int i = 0; i < page.glyphs.size(); i++) {
			if (!isCovered(page.glyphs.get(i), i, covers)) {
				seen.add(page.glyphs.get(i));
			}
		}
		return (seen.size() < page.glyphs.size()) ? seen : page.glyphs;
	}

	private static List<Cover> covers(PageContent page) {
		List<Cover> covers = new ArrayList<>();
		page.paths.stream()
			.filter((path) -> path.letters() > 0 && path.isFilled() && path.box().width > THIN
					&& path.box().height > THIN)
			.forEach((path) -> covers.add(new Cover(path.box(), path.letters())));
		page.laid.stream()
			.filter((laid) -> laid.letters() > 0 && laid.box() != PageReader.EVERYWHERE)
			.forEach((laid) -> covers.add(new Cover(laid.box(), laid.letters())));
		return covers;
	}

	private static boolean isCovered(PlacedGlyph glyph, int order, List<Cover> covers) {
		Rectangle2D cell = null;
		for (Cover cover : covers) {
			if (cover.letters() > order) {
				cell = (cell != null) ? cell : glyph.box();
				if (cover.box().contains(cell.getCenterX(), cell.getCenterY())) {
					return true;
				}
			}
		}
		return false;
	}

}
