package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.Show;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * Letters drawn as pictures in a line of text, such as an initial. Bullets and icons
 * stand beside text too: a picture counts only where it fills the gap in a marked word.
 */
final class PicturedLetters {

	/** As many letters as a picture may stand for. */
	private static final int MOST = 3;

	/** How wide so many are, in em. */
	private static final double WIDEST = 4;

	/** A text of which so many letters are there is hardly another. */
	private static final int TELLING = 5;

	private final List<Wanted> wanted;

	PicturedLetters(List<Wanted> wanted) {
		this.wanted = wanted;
	}

	/** A mark but for some letters: how many of them stand before the gap, and after. */
	private record Gap(Wanted mark, int before, int after) {

		boolean isTelling() {
			return this.before + this.after >= TELLING;
		}

	}

	/** Whether a picture of a page may complete a mark. */
	boolean areOn(PageContent page) {
		return pictures(page).stream()
			.anyMatch((picture) -> page.lines().stream().anyMatch((line) -> !gaps(line, picture).isEmpty()));
	}

	/** Marks that are all but there, each with its letters and the picture among them. */
	List<SeenWords.Seen> completed(PageContent page) {
		List<SeenWords.Seen> seen = new ArrayList<>();
		for (Rectangle2D picture : pictures(page)) {
			for (TextLine line : page.lines()) {
				gaps(line, picture).stream()
					.filter(Gap::isTelling)
					.forEach((gap) -> seen.add(new SeenWords.Seen(gap.mark().mark, place(line, picture, gap))));
			}
		}
		return seen;
	}

	private static List<Rectangle2D> pictures(PageContent page) {
		return page.pictures.stream().filter((picture) -> !picture.isOfLetter()).map(PageContent.Picture::box).toList();
	}

	private List<Gap> gaps(TextLine line, Rectangle2D picture) {
		boolean letters = Math.max(picture.getWidth(), picture.getHeight()) <= WIDEST * line.em;
		if (!letters || line.glyphs.stream().noneMatch((glyph) -> picture.intersects(around(glyph, line.em)))) {
			return List.of();
		}
		String before = text(glyphs(line, picture, true));
		String after = text(glyphs(line, picture, false));
		List<Gap> gaps = new ArrayList<>();
		for (Wanted mark : this.wanted) {
			mark.needles().stream().map(Fold::compact).forEach((needle) -> {
				for (int missing = 1; missing <= MOST && 2 * missing < needle.length(); missing++) {
					for (int at = 0; at + missing <= needle.length(); at++) {
						if (before.endsWith(needle.substring(0, at))
								&& after.startsWith(needle.substring(at + missing))) {
							gaps.add(new Gap(mark, at, needle.length() - at - missing));
						}
					}
				}
			});
		}
		return gaps;
	}

	/** The glyphs of a line before or after a picture. */
	private static List<PlacedGlyph> glyphs(TextLine line, Rectangle2D picture, boolean before) {
		Show show = line.glyphs.get(0).show;
		double at = along(show, picture);
		return line.glyphs.stream().filter((glyph) -> along(show, glyph.box()) < at == before).toList();
	}

	private static double along(Show show, Rectangle2D box) {
		return box.getCenterX() * show.dirX + box.getCenterY() * show.dirY;
	}

	private static String text(List<PlacedGlyph> glyphs) {
		return glyphs.stream().map(PicturedLetters::text).collect(Collectors.joining());
	}

	private static String text(PlacedGlyph glyph) {
		return Fold.compact(glyph.code.loose(false));
	}

	private static Rectangle2D around(PlacedGlyph glyph, double em) {
		Rectangle2D box = glyph.box();
		return new Rectangle2D.Double(box.getX() - em, box.getY(), box.getWidth() + 2 * em, box.getHeight());
	}

	private static Rectangle2D place(TextLine line, Rectangle2D picture, Gap gap) {
		List<PlacedGlyph> before = new ArrayList<>(glyphs(line, picture, true));
		Collections.reverse(before);
		Rectangle2D place = picture;
		place = over(place, before, gap.before());
		return over(place, glyphs(line, picture, false), gap.after());
	}

	/** A place and the first glyphs beside it, as many as have so many letters. */
	private static Rectangle2D over(Rectangle2D place, List<PlacedGlyph> glyphs, int letters) {
		Rectangle2D all = place;
		int left = letters;
		for (int i = 0; i < glyphs.size() && left > 0; i++) {
			left -= text(glyphs.get(i)).length();
			all = all.createUnion(glyphs.get(i).box());
		}
		return all;
	}

}
