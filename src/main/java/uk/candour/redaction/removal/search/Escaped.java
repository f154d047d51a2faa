package uk.candour.redaction.removal.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * How programs write letters with accents and apostrophes when they escape them or take
 * one encoding for another: {@code Mu&ntilde;oz}, {@code MuÃ±oz}, {@code Mu?oz}. People
 * read them all, and accents that are typed as apostrophes or commas.
 */
final class Escaped {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** What web pages call the signs over letters. */
	private static final Map<Integer, String> ACCENTS = Map.of(0x300, "grave", 0x301, "acute", 0x302, "circ", 0x303,
			"tilde", 0x308, "uml", 0x30a, "ring", 0x30c, "caron", 0x327, "cedil");

	private static final Map<Integer, String> NAMES = Map.of((int) '\'', "apos", 0x2019, "rsquo", (int) 'ø', "oslash",
			(int) 'Ø', "Oslash", (int) 'ß', "szlig", (int) 'æ', "aelig", (int) 'Æ', "AElig", (int) 'ð', "eth",
			(int) 'þ', "thorn");

	/** So many letters tell a text of which some are lost. */
	private static final int LETTERS = 3;

	private Escaped() {
	}

	/** Every such way of writing a text; none for plain letters. */
	static Set<String> of(String text) {
		Set<String> ways = new LinkedHashSet<>();
		List<String> plain = List.of(text, text.replace('\'', '\u2019'), text.replace('\u2019', '\''));
		for (String each : plain) {
			ways.add(mistaken(each, StandardCharsets.UTF_8, WINDOWS));
			ways.add(written(each, (point) -> letter(point) + "'"));
			ways.add(written(each, (point) -> "'" + letter(point)));
			ways.add(written(each, (point) -> letter(point) + ","));
			lost(each, "?", ways);
			lost(each, "\ufffd", ways);
			ways.add(written(each, (point) -> "&" + name(point) + ";"));
			ways.add(written(each, (point) -> "&#" + point + ";"));
			ways.add(written(each, (point) -> "&#x" + Integer.toHexString(point) + ";"));
			ways.add(written(each, (point) -> String.format("\\u%04x", point)));
			for (Charset set : List.of(StandardCharsets.UTF_8, WINDOWS)) {
				ways.add(written(each, (point) -> bytes(point, set, "=")));
				ways.add(written(each, (point) -> bytes(point, set, "%")));
			}
		}
		plain.forEach(ways::remove);
		return ways;
	}

	/** A text without its signs is still this text if letters enough are left. */
	private static void lost(String text, String sign, Set<String> ways) {
		if (text.chars().filter((c) -> c < 128 && Character.isLetterOrDigit(c)).count() >= LETTERS) {
			ways.add(written(text, (point) -> sign));
		}
	}

	private static String mistaken(String text, Charset written, Charset read) {
		return new String(text.getBytes(written), read).replace("\ufffd", "");
	}

	private static String written(String text, IntFunction<String> escape) {
		StringBuilder out = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.forEach((point) -> out
				.append((point == '\'' || point > '~') ? escape.apply(point) : Character.toString(point)));
		return out.toString();
	}

	/** A letter without what stands over or under it. */
	private static String letter(int point) {
		return (point == '\'') ? ""
				: Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).substring(0, 1);
	}

	/** The name of a sign on web pages; its number where it has none. */
	private static String name(int point) {
		String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
		String accent = (apart.length() == 2) ? ACCENTS.get((int) apart.charAt(1)) : null;
		return (accent != null) ? apart.charAt(0) + accent : NAMES.getOrDefault(point, "#" + point);
	}

	private static String bytes(int point, Charset set, String before) {
		StringBuilder out = new StringBuilder();
		for (byte each : Character.toString(point).getBytes(set)) {
			out.append(before).append(String.format(Locale.ROOT, "%02X", each));
		}
		return out.toString();
	}

}
