package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.fonts.Fold;
import uk.candour.redaction.removal.fonts.FontCodes;

/**
 * The letters of a page that nobody can translate, and whether a mark could stand in
 * them. A page with a strange bullet is no reason for doubt; a page on which strange
 * signs would fill the gaps of a marked word is.
 */
public final class Doubt {

	private static final char UNKNOWN = '\ufffd';

	/** Letters that type often joins to one sign. */
	private static final Set<String> JOINED = Set.of("ff", "fi", "fl", "ft", "th", "ti", "tt", "tf", "st", "ct", "ffi",
			"ffl", "tti");

	/** The page in several orders of reading; none where all of it can be translated. */
	private final List<String> texts = new ArrayList<>();

	private final Set<FontCodes> strange;

	/** Whether letters of a font are shown that the file does not hold. */
	private final boolean elsewhere;

	/** Doubt on a page; what goes anyway gives no cause. */
	public Doubt(PageContent page) {
		List<PlacedGlyph> left = page.glyphs.stream().filter((glyph) -> glyph.mark == null).toList();
		this.strange = StrangeFonts.of(left);
		this.elsewhere = left.stream().anyMatch((glyph) -> glyph.code.opaque && glyph.show.font.isElsewhere());
		if (!this.strange.isEmpty() || left.stream().anyMatch((glyph) -> glyph.code.opaque)) {
			List<TextLine> lines = TextLine.of(left);
			this.texts.add(telling(left));
			this.texts.add(telling(ReadingOrder.across(lines)));
			this.texts.add(telling(ReadingOrder.downColumns(lines)));
		}
	}

	/**
	 * Whether one of the marks may be on the page without being found in its text.
	 */
	public boolean over(List<Wanted> wanted) {
		return !this.texts.isEmpty() && wanted.stream().anyMatch((mark) -> mark.isExpression() || of(mark));
	}

	/**
	 * Whether what nobody can translate looks different to each reader, so that it is no
	 * help to look at it.
	 */
	boolean looksDifferent() {
		return this.elsewhere;
	}

	private String telling(List<PlacedGlyph> glyphs) {
		StringBuilder text = new StringBuilder(glyphs.size());
		for (PlacedGlyph glyph : glyphs) {
			boolean unknown = glyph.code.opaque || this.strange.contains(glyph.show.font);
			text.append(unknown ? String.valueOf(UNKNOWN) : Fold.compact(glyph.code.loose(false)));
		}
		return text.toString();
	}

	private boolean of(Wanted mark) {
		for (String needle : mark.needles()) {
			for (String text : this.texts) {
				if (fits(text, needle) || fits(text, Fold.reversed(needle))) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean fits(String text, String needle) {
		for (int at = text.indexOf(UNKNOWN); at >= 0; at = text.indexOf(UNKNOWN, at + 1)) {
			for (int from = Math.max(0, at - needle.length()); from <= at; from++) {
				if (fits(text, from, needle, 0, at)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether the needle fits from here and over the unknown sign. */
	private static boolean fits(String text, int i, String needle, int from, int over) {
		if (from == needle.length()) {
			return i > over;
		}
		if (i >= text.length()) {
			return false;
		}
		if (text.charAt(i) != UNKNOWN) {
			return text.charAt(i) == needle.charAt(from) && fits(text, i + 1, needle, from + 1, over);
		}
		for (int length = 1; length <= 3 && from + length <= needle.length(); length++) {
			boolean sign = length == 1 || JOINED.contains(needle.substring(from, from + length));
			if (sign && fits(text, i + 1, needle, from + length, over)) {
				return true;
			}
		}
		return false;
	}

}
