package uk.candour.redaction.inspection;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.redaction.inspection.sight.FontLook;
import uk.candour.redaction.inspection.sight.SeenGlyph;

/**
 * Fonts of a page whose text is no text: much of it signs that prose and figures hardly
 * need, or blanks of many kinds, or letters that look otherwise than what is drawn. What
 * they draw has to be looked at.
 */
final class FontsInDisguise {

	private static final String ODD = "!\"#&*;<=>?@[\\]^_`{|}~";

	/** Odd signs of so many kinds. */
	private static final int KINDS = 4;

	/** Glyphs to one odd sign, at most. */
	private static final int APART = 6;

	/** In the code of a program one glyph in so many is a small letter, at least. */
	private static final int SMALL = 2;

	/** In it there are more glyphs than so many to one odd sign. */
	private static final int FEWER = 3;

	/** Widths of blanks that a font may have. */
	private static final int BLANKS = 4;

	private final BitSet odd = new BitSet();

	private final Set<Long> blanks = new HashSet<>();

	private int oddGlyphs;

	private int lowerCase;

	private int inked;

	private FontsInDisguise() {
	}

	/**
	 * The numbers of such fonts.
	 * @param looks how their letters look
	 */
	static Set<Integer> of(List<SeenGlyph> glyphs, Map<Integer, FontLook> looks) {
		Map<Integer, FontsInDisguise> fonts = new HashMap<>();
		FontsInDisguise font = null;
		int number = -1;
		for (SeenGlyph glyph : glyphs) {
			if (font == null || glyph.font() != number) {
				number = glyph.font();
				font = fonts.computeIfAbsent(number, (ignored) -> new FontsInDisguise());
			}
			font.note(glyph);
		}
		fonts.entrySet()
			.removeIf((each) -> !each.getValue().isDisguised(looks.getOrDefault(each.getKey(), FontLook.UNKNOWN)));
		return fonts.keySet();
	}

	private void note(SeenGlyph glyph) {
		char first = glyph.text().isEmpty() ? ' ' : glyph.text().charAt(0);
		if (first >= 'a' && first <= 'z') {
			this.inked++;
			this.lowerCase++;
		}
		else if (Character.isLetterOrDigit(first)) {
			this.inked++;
		}
		else if (!glyph.isBlank()) {
			this.inked++;
			if (glyph.text().length() == 1 && ODD.indexOf(first) >= 0) {
				this.odd.set(first);
				this.oddGlyphs++;
			}
		}
		else if (!glyph.text().isEmpty()) {
			double x = glyph.endX() - glyph.x();
			double y = glyph.endY() - glyph.y();
			this.blanks.add(Math.round(20 * Math.sqrt(x * x + y * y) / Math.max(0.01, glyph.size())));
		}
	}

	private boolean isDisguised(FontLook look) {
		return this.blanks.size() > BLANKS || look == FontLook.OTHERWISE || (look != FontLook.ALIKE
				&& this.odd.cardinality() >= KINDS && this.oddGlyphs * APART >= this.inked && !looksLikeCode());
	}

	/** Programs have many odd signs too, and more small letters than all else. */
	private boolean looksLikeCode() {
		return this.lowerCase * SMALL >= this.inked && this.oddGlyphs * FEWER < this.inked;
	}

}
