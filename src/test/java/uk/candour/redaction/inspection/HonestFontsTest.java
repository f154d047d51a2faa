package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.inspection.sight.FontLook;
import uk.candour.redaction.inspection.sight.SeenGlyph;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prose, figures and rows of dots are what they say; keyboards' signs in a row are not.
 */
class HonestFontsTest {

	private static final SeenGlyph.Style PLAIN = new SeenGlyph.Style(0, 0, 1, false, 0);

	private static List<SeenGlyph> drawn(String text) {
		return text.chars()
			.mapToObj((sign) -> new SeenGlyph(Character.toString(sign), null, null, 0, 0, 5, 0, 0, 10,
					new Rectangle2D.Double(0, 0, 5, 10), 0, PLAIN, 7))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who said \"never\"; and why? (See p. 12 & annex B, j.smith@example.org)",
			"1,234.56 (12.5%) -17.00 12/03/1975 \u00a3 99.00 + $ 12 : 3,000", "Contents . . . . . . . . . . . . . 7",
			"* * * Note #1; see https://example.org/a?b=c for the terms of the agreement" })
	void honestTextIsNotLookedAt(String text) {
		assertThat(FontsInDisguise.of(drawn(text), Map.of())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!\"#$%&'(#))$*+%,-./01$),&2", "!\"#\"$%&\"'()*+,-./0!1\"&\"#" })
	void signsInARowAreLookedAt(String text) {
		assertThat(FontsInDisguise.of(drawn(text), Map.of())).containsExactly(7);
	}

	@Test
	void whatTheLettersOfAFontLookLikeDecides() {
		assertThat(FontsInDisguise.of(drawn("//_^{}[]().;,\"\"\\f15=>|-x_i"), Map.of(7, FontLook.ALIKE))).isEmpty();
		assertThat(FontsInDisguise.of(drawn("a likely word"), Map.of(7, FontLook.OTHERWISE))).containsExactly(7);
	}

}
