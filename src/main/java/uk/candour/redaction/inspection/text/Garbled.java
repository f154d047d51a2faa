package uk.candour.redaction.inspection.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text as it stands in files of programs that escape what is not ASCII, or read it by
 * another encoding than it was written by.
 */
final class Garbled {

	private static final Charset CP1252 = Charset.forName("windows-1252");

	private static final String MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327";

	private static final List<String> MARK_NAMES = List.of("grave", "acute", "circ", "tilde", "uml", "ring", "caron",
			"cedil");

	private static final Map<String, String> SIGN_NAMES = Map.of("'", "apos", "\u2019", "rsquo", "\u00f8", "oslash",
			"\u00d8", "Oslash", "\u00df", "szlig", "\u00e6", "aelig", "\u00c6", "AElig", "\u00f0", "eth", "\u00fe",
			"thorn");

	/** Ways in which one sign may be written, always in the same order. */
	private static final int WAYS = 13;

	private Garbled() {
	}

	/** The forms of a text; none where it has plain letters only. */
	static Set<String> forms(String text) {
		Set<String> forms = new HashSet<>();
		for (char apostrophe : new char[] { '\'', '\u2019' }) {
			String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
				.replace('\u2019', apostrophe)
				.replace('\'', apostrophe);
			if (composed.chars().noneMatch(Garbled::isSpecial)) {
				continue;
			}
			List<StringBuilder> ways = new ArrayList<>();
			for (int i = 0; i < WAYS; i++) {
				ways.add(new StringBuilder());
			}
			composed.codePoints().forEach((c) -> {
				String sign = Character.toString(c);
				List<String> written = isSpecial(c) ? escapes(sign) : null;
				for (int i = 0; i < WAYS; i++) {
					ways.get(i).append((written != null) ? written.get(i) : sign);
				}
			});
			ways.stream().map(StringBuilder::toString).filter(Garbled::isTelling).forEach(forms::add);
			if (composed.chars().anyMatch((c) -> c > 126)) {
				forms.add(new String(composed.getBytes(StandardCharsets.UTF_8), CP1252).replace("\ufffd", ""));
			}
		}
		return forms;
	}

	/** A text whose special signs are lost must have letters enough that are not. */
	private static boolean isTelling(String form) {
		return !form.matches(".*[?\ufffd].*")
				|| form.chars().filter((c) -> c < 127 && Character.isLetterOrDigit(c)).count() > 2;
	}

	private static boolean isSpecial(int c) {
		return c > 126 || c == '\'';
	}

	private static List<String> escapes(String sign) {
		int number = sign.codePointAt(0);
		String utf = hex(sign.getBytes(StandardCharsets.UTF_8));
		String single = hex(sign.getBytes(CP1252));
		String letter = (number == '\'') ? "" : Normalizer.normalize(sign, Normalizer.Form.NFD).substring(0, 1);
		return List.of(letter + '\'', '\'' + letter, letter + ',', "?", "\ufffd", '&' + entity(sign) + ';',
				"&#" + number + ';', "&#x" + Integer.toHexString(number) + ';', "\\u" + String.format("%04x", number),
				utf, utf.replace('=', '%'), single, single.replace('=', '%'));
	}

	private static String entity(String sign) {
		String parts = Normalizer.normalize(sign, Normalizer.Form.NFD);
		int mark = (parts.length() == 2) ? MARKS.indexOf(parts.charAt(1)) : -1;
		return (mark >= 0) ? parts.charAt(0) + MARK_NAMES.get(mark)
				: SIGN_NAMES.getOrDefault(sign, "#" + sign.codePointAt(0));
	}

	private static String hex(byte[] bytes) {
		StringBuilder out = new StringBuilder();
		for (byte each : bytes) {
			out.append(String.format("=%02X", each));
		}
		return out.toString();
	}

}
