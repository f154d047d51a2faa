package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * Words of which some letters are text and a few are drawn, such as those with a drawn
 * initial. A line that holds a mark but for some letters, with shapes of their size in
 * their places, holds the mark.
 */
public final class MixedLetters {

	/** More drawn letters than this are a drawing. */
	private static final int MOST_DRAWN = 3;

	/** Fewer letters of text say nothing. */
	private static final int FEWEST_TYPED = 3;

	/** With more shapes than this a page is a drawing, and read as one. */
	private static final int MANY = 400;

	/** Letters of a word are no further apart than this many em. */
	private static final double NEAR = 1.2;

	/** Share of its height that a drawn letter has in common with its line. */
	private static final double SHARED = 0.3;

	private static final double DEPTH = 0.2;

	private static final double HEIGHT = 0.8;

	private final PageContent page;

	private final List<Rectangle2D.Double> shapes;

	private final List<GlyphSearch.Found> found;

	private final List<SeenWords.Seen> drawn = new ArrayList<>();

	private MixedLetters(PageContent page, List<Rectangle2D.Double> shapes, List<GlyphSearch.Found> found) {
		this.page = page;
		this.shapes = shapes;
		this.found = found;
	}

	/** A letter of text or, without a glyph, a drawn one. */
	private record Sign(PlacedGlyph glyph, char letter, double start, double end, Rectangle2D.Double box) {
	}

	/**
	 * Marks the glyphs of such words.
	 * @param found takes what was found
	 * @return the places of the drawn letters
	 */
	public static List<SeenWords.Seen> search(PageContent page, List<Wanted> wanted, List<GlyphSearch.Found> found) {
		List<Rectangle2D.Double> shapes = DrawnLetters.letters(page);
		if (wanted.isEmpty() || shapes.isEmpty() || shapes.size() > MANY) {
			return List.of();
		}
		MixedLetters letters = new MixedLetters(page, shapes, found);
		letters.search(wanted);
		return letters.drawn;
	}

	private void search(List<Wanted> wanted) {
		for (TextLine line : this.page.lines()) {
			if (line.glyphs.get(0).show.dirX > 0.99) {
				List<Sign> signs = signs(line);
				if (signs.stream().anyMatch((sign) -> sign.glyph() == null)) {
					wanted.forEach((mark) -> mark.needles().forEach((needle) -> search(signs, line.em, mark, needle)));
				}
			}
		}
	}

	private List<Sign> signs(TextLine line) {
		List<Sign> signs = new ArrayList<>();
		for (Rectangle2D.Double box : this.shapes) {
			double low = Math.max(box.y, line.across - DEPTH * line.em);
			double high = Math.min(box.getMaxY(), line.across + HEIGHT * line.em);
			if (high - low > SHARED * Math.min(box.height, line.em)) {
				signs.add(new Sign(null, ' ', box.x, box.getMaxX(), box));
			}
		}
		if (!signs.isEmpty()) {
			for (PlacedGlyph glyph : line.glyphs) {
				for (char letter : Fold.compact(glyph.code.loose(false)).toCharArray()) {
					signs.add(new Sign(glyph, letter, glyph.along(), glyph.end(), null));
				}
			}
			signs.sort(Comparator.comparingDouble(Sign::start));
		}
		return signs;
	}

	private void search(List<Sign> signs, double em, Wanted mark, String needle) {
		for (int from = 0; from + needle.length() <= signs.size(); from++) {
			List<Sign> word = signs.subList(from, from + needle.length());
			if (fits(word, em, needle)) {
				take(word, mark);
			}
		}
	}

	private static boolean fits(List<Sign> word, double em, String needle) {
		int drawn = 0;
		for (int i = 0; i < word.size(); i++) {
			Sign sign = word.get(i);
			drawn += (sign.glyph() == null) ? 1 : 0;
			boolean letter = sign.glyph() == null || sign.letter() == needle.charAt(i);
			boolean beside = i == 0 || sign.start() - word.get(i - 1).end() < NEAR * em;
			if (!letter || !beside || drawn > MOST_DRAWN) {
				return false;
			}
		}
		return drawn > 0 && word.size() - drawn >= FEWEST_TYPED;
	}

	private void take(List<Sign> word, Wanted mark) {
		PlacedGlyph first = null;
		for (Sign sign : word) {
			if (sign.glyph() == null) {
				this.drawn.add(new SeenWords.Seen(mark.mark, sign.box()));
			}
			else if (sign.glyph().mark == null) {
				sign.glyph().mark = mark.mark;
				first = (first == null) ? sign.glyph() : first;
			}
		}
		if (first != null) {
			this.found.add(new GlyphSearch.Found(mark.mark, first));
		}
	}

}
