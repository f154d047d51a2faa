package uk.candour.redaction.inspection.sight;

import java.util.HexFormat;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What the name of a glyph says by the rules for such names: parts joined by underscores,
 * numbers of Unicode in a row, and endings after a full stop that tell of looks alone.
 */
final class NamedGlyph {

	private NamedGlyph() {
	}

	/** The letters that a name stands for; null when it does not say. */
	static String text(String name) {
		String plain = name.replaceFirst("(?<=.)\\..*$", "").replaceFirst("(?<=^[A-Za-z]{1,12})small$", "");
		StringBuilder text = new StringBuilder();
		for (String part : plain.split("_")) {
			String letters = part.matches("uni([0-9A-F]{4})+") ? numbered(part.substring(3))
					: GlyphList.getAdobeGlyphList().toUnicode(part);
			if (letters == null) {
				return null;
			}
			text.append(letters);
		}
		return text.isEmpty() ? null : text.toString();
	}

	private static String numbered(String digits) {
		return new String(HexFormat.of().parseHex(digits), java.nio.charset.StandardCharsets.UTF_16BE);
	}

}
