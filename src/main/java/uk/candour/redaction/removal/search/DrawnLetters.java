package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import uk.candour.redaction.removal.content.PageContent;

/**
 * What of the drawings of a page may be letters: shapes of their size, one beside the
 * other in whatever order they are painted.
 */
enum DrawnLetters {

	/** Nothing. */
	NONE,

	/** Some shapes among others, as charts and badges have them too. */
	SOME,

	/** A row of shapes, too many for an ornament. */
	ROWS;

	private static final int ROW = 8;

	/** So many shapes that are no boxes or circles are a word already. */
	private static final int WORD = 2;

	/** More instructions than a box or a circle needs. */
	private static final int SHAPE = 6;

	/** Among so many shapes there may well be letters. */
	private static final int MANY = 2000;

	/** On a page with more glyphs, few shapes are something beside its text. */
	private static final int TEXT = 200;

	static DrawnLetters on(PageContent page) {
		List<Rectangle2D.Double> letters = boxes(page, DrawnLetters::isLetter);
		if (letters.size() > MANY || standInARow(letters, ROW)) {
			return ROWS;
		}
		DrawnLetters strokes = StrokedLetters.on(page);
		if (strokes == ROWS) {
			return ROWS;
		}
		if (strokes == NONE && !standInARow(boxes(page, DrawnLetters::isShape), WORD)) {
			return page.shades.isEmpty() ? NONE : page.glyphs.isEmpty() ? ROWS : SOME;
		}
		return (page.glyphs.size() > TEXT) ? SOME : ROWS;
	}

	/** Whether shapes stand in a row that are no boxes or circles. */
	static boolean areWords(PageContent page) {
		return standInARow(boxes(page, DrawnLetters::isShape), ROW);
	}

	/**
	 * The boxes of shapes that may be letters, each without what lies inside it; nothing
	 * where all may be boxes or circles.
	 */
	static List<Rectangle2D.Double> letters(PageContent page) {
		List<Rectangle2D.Double> letters = new ArrayList<>();
		if (page.paths.stream().anyMatch(DrawnLetters::isShape)) {
			for (Rectangle2D.Double box : boxes(page, DrawnLetters::isLetter)) {
				Rectangle2D.Double before = letters.isEmpty() ? null : letters.get(letters.size() - 1);
				if (before == null || box.getCenterX() > before.getMaxX()
						|| !before.intersects(box.x, before.y, Math.max(0.01, box.width), before.height)
						|| box.y > before.getMaxY() + before.height || box.getMaxY() < before.y - before.height) {
					letters.add(box);
				}
			}
		}
		return letters;
	}

	/** The boxes of some shapes, from left to right. */
	private static List<Rectangle2D.Double> boxes(PageContent page, Predicate<PageContent.Subpath> some) {
		return page.paths.stream()
			.filter(some)
			.map(PageContent.Subpath::box)
			.sorted(Comparator.comparingDouble(Rectangle2D.Double::getX))
			.toList();
	}

	private static boolean standInARow(List<Rectangle2D.Double> letters, int fewest) {
		int[] row = new int[letters.size()];
		for (int i = 0; i < row.length; i++) {
			row[i] = 1;
			for (int before = i - 1; before >= 0; before--) {
				if (row[before] >= row[i] && follows(letters.get(before), letters.get(i))) {
					row[i] = row[before] + 1;
				}
			}
			if (row[i] >= fewest) {
				return true;
			}
		}
		return false;
	}

	private static boolean follows(Rectangle2D.Double before, Rectangle2D.Double next) {
		double high = Math.max(before.height, next.height);
		double shared = Math.min(before.getMaxY(), next.getMaxY()) - Math.max(before.y, next.y);
		return next.x < before.getMaxX() + 1.2 * high && shared > 0.3 * Math.min(before.height, next.height);
	}

	static boolean isLetter(PageContent.Subpath path) {
		double high = path.box().height;
		return path.to() - path.from() > 3 && high > 2.5 && high < 120 && path.box().width < 2 * high;
	}

	static boolean isShape(PageContent.Subpath path) {
		return isLetter(path) && path.to() - path.from() > SHAPE;
	}

	/**
	 * A number for what is drawn, the same on every page that draws the same shapes, such
	 * as those of a letterhead.
	 */
	static int drawing(PageContent page) {
		int shades = page.shades.stream().mapToInt((shade) -> System.identityHashCode(shade.shading())).sum();
		return shades + page.paths.stream()
			.filter((path) -> isLetter(path) || StrokedLetters.isSmall(path.box()) || path.dashed())
			.mapToInt(
					(path) -> Objects.hash(Math.round(path.box().x), Math.round(path.box().y), path.to() - path.from()))
			.sum();
	}

}
