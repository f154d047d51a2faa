package uk.candour.redaction.inspection.sight;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What the name of a glyph says by the rules for such names: parts joined by underscores,
 * numbers of Unicode in a row, and endings after a full stop that tell of looks alone.
 */
final class NamedGlyph {

	private NamedGlyph() {
	}

	/**
	 * The letters that a name stands for, in which plain words may say which form of a
	 * letter it is; null when it does not say.
	 */
	static String text(String name) {
		String plain = name.replaceFirst("(?<=.)\\..*$", "").replaceFirst("(?<=^[A-Za-z]{1,12})small$", "");
		return inTurn(plain, (part) -> part.matches("\\p{Alpha}*"));
	}

	/** The letters of the parts of a name, of which some need not stand for any. */
	private static String inTurn(String name, Predicate<String> mayBeNone) {
		StringBuilder text = new StringBuilder();
		for (String part : name.split("_")) {
			String letters = letters(part);
			if (letters == null && !mayBeNone.test(part)) {
				return null;
			}
			text.append((letters != null) ? letters : "");
		}
		return text.isEmpty() ? null : text.toString();
	}

	private static String letters(String part) {
		return part.matches("uni([0-9A-F]{4})+") ? numbered(part.substring(3))
				: part.matches("u(0?[0-9A-F]{4,5}|10[0-9A-F]{4})")
						? Character.toString(Integer.parseInt(part.substring(1), 16))
						: GlyphList.getAdobeGlyphList().toUnicode(part);
	}

	/**
	 * What readers take a name for of which they know some parts, such as {@code F1_T};
	 * null when they know none.
	 */
	static String known(String name) {
		String plain = name.replaceFirst("\\..*", "");
		return (plain.indexOf('_') < 0) ? null : inTurn(plain, (part) -> true);
	}

	/**
	 * The letter whose number a name is, as readers take it that know no better.
	 * @param all the names of the font
	 * @return null for none
	 */
	static String byNumber(String name, List<String> all) {
		boolean hex = all.stream().allMatch((one) -> one.matches("\\p{Alpha}?\\p{XDigit}{2}"))
				&& all.stream().anyMatch((one) -> one.matches(".*\\p{Alpha}\\d?|.*\\d\\p{Alpha}"));
		if (!hex && !name.matches("\\p{Alpha}{0,2}0*\\d{1,3}")) {
			return null;
		}
		int number = hex ? Integer.parseInt(name.substring(name.length() - 2), 16)
				: Integer.parseInt(name.replaceFirst("^\\p{Alpha}+", ""));
		return (number > ' ' && number < 256) ? Character.toString(number) : null;
	}

	private static String numbered(String digits) {
		return new String(HexFormat.of().parseHex(digits), java.nio.charset.StandardCharsets.UTF_16BE);
	}

}
