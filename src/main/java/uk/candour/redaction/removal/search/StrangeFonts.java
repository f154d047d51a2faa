package uk.candour.redaction.removal.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.Show;
import uk.candour.redaction.removal.fonts.FontCode;
import uk.candour.redaction.removal.fonts.FontCodes;

/**
 * Fonts that say something else than they draw: programs number the letters of a font in
 * the order in which they meet them, and then a text is made of signs of the keyboard, or
 * of letters that look otherwise than they are drawn.
 */
final class StrangeFonts {

	/** Signs that stand in no number and rarely in a sentence. */
	private static final String SIGNS = "!\"#&*;<=>?@[\\]^_`{|}~";

	/** So many of them stand in what programs number. */
	private static final int KINDS = 4;

	/** One in so many glyphs, at least. */
	private static final int SHARE = 6;

	/** From one in so many on, however many small letters there are beside them. */
	private static final int MANY = 3;

	/**
	 * In a text, and in the code of a program, small letters are at least one in so many.
	 */
	private static final int SMALL = 2;

	/** More kinds of blanks than these no font needs. */
	private static final int BLANKS = 4;

	private StrangeFonts() {
	}

	/** What one font draws on a page. */
	private static final class Tally {

		private final Set<Integer> kinds = new HashSet<>();

		private final Set<Integer> blanks = new HashSet<>();

		private final Set<FontCode> codes = Collections.newSetFromMap(new IdentityHashMap<>());

		private int signs;

		private int small;

		private int glyphs;

		void add(PlacedGlyph glyph) {
			String text = glyph.code.text;
			if (glyph.blank()) {
				this.blanks.add(glyph.code.value);
				return;
			}
			this.glyphs++;
			this.codes.add(glyph.code);
			char sign = (text != null && text.length() == 1) ? text.charAt(0) : 0;
			if (sign >= 'a' && sign <= 'z') {
				this.small++;
			}
			else if (SIGNS.indexOf(sign) >= 0) {
				this.signs++;
				this.kinds.add((int) sign);
			}
		}

		boolean isStrange(FontCodes font) {
			if (this.blanks.size() > BLANKS) {
				return true;
			}
			Likeness likeness = Likeness.of(font, this.codes);
			return likeness.isDenied() || isOfSigns() && !likeness.isConfirmed();
		}

		private boolean isOfSigns() {
			return this.kinds.size() >= KINDS && this.signs * SHARE >= this.glyphs
					&& (this.small * SMALL < this.glyphs || this.signs * MANY >= this.glyphs);
		}

	}

	/** The strange fonts among those that draw these glyphs. */
	static Set<FontCodes> of(List<PlacedGlyph> glyphs) {
		Map<FontCodes, Tally> tallies = new IdentityHashMap<>();
		Show show = null;
		Tally tally = null;
		for (PlacedGlyph glyph : glyphs) {
			if (glyph.show != show) {
				show = glyph.show;
				tally = tallies.computeIfAbsent(show.font, (ignored) -> new Tally());
			}
			tally.add(glyph);
		}
		return tallies.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isStrange(entry.getKey()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
	}

}
