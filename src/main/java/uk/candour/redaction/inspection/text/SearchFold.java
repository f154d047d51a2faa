package uk.candour.redaction.inspection.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings text into the form in which residue is compared: compatibility forms, diacritics
 * and formatting characters gone, one apostrophe, one hyphen, one kind of space.
 */
public final class SearchFold {

	/**
	 * Vowel signs of Arabic that stand over nothing: they come apart to a blank and more.
	 */
	private static final Pattern ALONE = Pattern
		.compile("[\ufc5e-\ufc63\ufe70-\ufe7f\u0640\u00a8\u00af\u00b8\u02c6\u02c7\u02c9-\u02cf\u02d8-\u02dd]");

	/**
	 * Letters after others that look the same, or that are written for them: Latin for
	 * Cyrillic, Greek, Armenian and small capitals, one form of Arabic letters for all.
	 */
	private static final Map<Integer, String> SAME = same(
			"a\u0251\u0430\u0410\u03b1\u0391\u1d00 b\u0432\u0412\u03b2\u0392\u0299"
					+ " c\u0441\u0421\u1d04 d\u0501\u1d05\u0111\u00f0\u0110\u00d0 e\u0435\u0415\u03b5\u0395\u1d07\u0454\u0404\u04bd\u04bc f\ua730 g\u0261\u0581\u0262"
					+ " h\u04bb\u0570\u043d\u041d\u03b7\u0397\u029c\u0127\u0126 i\u0456\u0406\u03b9\u0399\u026a\u0131 j\u0575\u0458\u0408\u1d0a"
					+ " k\u043a\u041a\u03ba\u039a\u1d0b l\u04cf\u04c0\u029f\u0142\u0141 m\u043c\u041c\u03bc\u039c\u1d0d n\u0578\u03bd\u039d\u0274"
					+ " o\u043e\u041e\u03bf\u039f\u1d0f\u0585\u0555\u00f8\u00d8 q\u051b p\u0440\u0420\u03c1\u03a1\u1d18 r\u0280\u0433\u0413\u1d26"
					+ " s\u0455\u0405\ua731 t\u0442\u0422\u03c4\u03a4\u1d1b u\u057d\u1d1c v\u0475\u1d20 w\u051d\u1d21 x\u0445\u0425\u03c7\u03a7"
					+ " y\u0443\u0423\u03c5\u03a5\u028f\u03b3\u0393\u04af\u04ae z\u03b6\u0396\u1d22 \u064a\u0649\u06cc \u0643\u06a9"
					+ " \u0647\u0629\u06c1\u06c3");

	/** Signs for two letters. */
	private static final Map<Integer, String> TWO = Map.ofEntries(Map.entry(0x5f0, "\u05d5\u05d5"),
			Map.entry(0x5f1, "\u05d5\u05d9"), Map.entry(0x5f2, "\u05d9\u05d9"), Map.entry(0xe6, "ae"),
			Map.entry(0xc6, "AE"), Map.entry(0x153, "oe"), Map.entry(0x152, "OE"), Map.entry(0xfe, "th"),
			Map.entry(0xde, "TH"), Map.entry(0xdf, "ss"), Map.entry(0x1e9e, "SS"));

	/** The first of the boxed letters of which flags are made. */
	private static final int FLAGS = 0x1f1e6;

	/** Below this no character is made of others, as an accented letter is. */
	private static final char COMPOSED = '\u00a8';

	private SearchFold() {
	}

	/**
	 * Folds a text.
	 * @param text any text
	 * @param keepCase whether case stays as it is
	 * @return the folded text; white space collapsed to single spaces
	 */
	public static String fold(String text, boolean keepCase) {
		String plain = isAscii(text) ? text : unmarked(text);
		if (!keepCase) {
			plain = isAscii(plain) ? plain.toLowerCase(Locale.ROOT)
					: unmarked(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3'));
		}
		return spaced(plain);
	}

	/** The same text without any white space. */
	public static String compact(String folded) {
		if (folded.indexOf(' ') < 0) {
			return folded;
		}
		StringBuilder out = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			if (folded.charAt(i) != ' ') {
				out.append(folded.charAt(i));
			}
		}
		return out.toString();
	}

	/** Only the letters and digits of a text. */
	static String letters(String folded) {
		StringBuilder out = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (isLetterOrDigit(c) || Character.isSurrogate(c)) {
				out.append(c);
			}
		}
		return out.toString();
	}

	private static boolean isLetterOrDigit(char c) {
		return (c < 128) ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
				: Character.isLetterOrDigit(c);
	}

	/** Only the letters and digits of a text, folded. */
	static String letters(String text, boolean keepCase) {
		return letters(text.toCharArray(), keepCase);
	}

	/** Likewise of its signs: to look at them in a row is quicker. */
	static String letters(char[] text, boolean keepCase) {
		char[] few = new char[text.length];
		int size = 0;
		boolean ascii = true;
		for (char c : text) {
			if (c >= COMPOSED || isLetterOrDigit(c)) {
				few[size++] = c;
				ascii &= c < COMPOSED;
			}
		}
		String rest = new String(few, 0, size);
		return ascii ? (keepCase ? rest : rest.toLowerCase(Locale.ROOT)) : letters(fold(rest, keepCase));
	}

	/** The same code points in reverse, for text stored in the order of the page. */
	public static String reversed(String text) {
		return new StringBuilder(text).reverse().toString();
	}

	/** The same words in the same order, each with its letters in reverse. */
	static String eachReversed(String text) {
		StringBuilder out = new StringBuilder();
		for (String word : text.split(" ")) {
			out.append(out.isEmpty() ? "" : " ").append(reversed(word));
		}
		return out.toString();
	}

	/** Whether any letter is written from right to left. */
	public static boolean isRightToLeft(String text) {
		return text.codePoints().anyMatch((c) -> {
			byte direction = Character.getDirectionality(c);
			return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
					|| direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
		});
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > 126) {
				return false;
			}
		}
		return true;
	}

	private static String unmarked(String text) {
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length();) {
			int from = i;
			while (i < text.length() && text.charAt(i) >= 128) {
				i++;
			}
			if (i > from) {
				unmark(text.substring(from, i), out);
			}
			else {
				out.append(text.charAt(i++));
			}
		}
		return out.toString();
	}

	private static void unmark(String foreign, StringBuilder out) {
		// a c to look at, which normal forms take for a sigma
		String looks = foreign.replace('\u03f2', 'c').replace('\u03f9', 'C');
		String decomposed = Normalizer.normalize(ALONE.matcher(looks).replaceAll(""), Normalizer.Form.NFKD);
		decomposed.codePoints().forEach((c) -> {
			int type = Character.getType(c);
			if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT) {
				append(out, simple(c, type));
			}
		});
	}

	private static Map<Integer, String> same(String rows) {
		Map<Integer, String> same = new HashMap<>();
		for (String row : rows.split(" ")) {
			String letter = row.substring(0, 1);
			row.substring(1)
				.codePoints()
				.forEach((twin) -> same.put(twin,
						Character.isUpperCase(twin) ? letter.toUpperCase(Locale.ROOT) : letter));
		}
		return same;
	}

	private static void append(StringBuilder out, int c) {
		if (c < 128) {
			out.append((char) c);
		}
		else if (Character.isDigit(c)) {
			out.append(Character.digit(c, 10));
		}
		else if (c >= FLAGS && c < FLAGS + 26) {
			out.append((char) ('a' + c - FLAGS));
		}
		else if (TWO.containsKey(c)) {
			out.append(TWO.get(c));
		}
		else {
			String same = SAME.get(c);
			out.append((same != null) ? same : Character.toString(c));
		}
	}

	private static int simple(int c, int type) {
		return switch (c) {
			case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02B9, 0x2032, 0xB4, 0x60, 0xFF07, 0x05F3 -> '\'';
			case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB, 0x05F4 -> '"';
			case 0x2212, 0x2043 -> '-';
			default -> (type == Character.DASH_PUNCTUATION) ? '-' : c;
		};
	}

	private static String spaced(String text) {
		StringBuilder out = new StringBuilder(text.length());
		boolean gap = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c <= ' ' || (c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x7F))) {
				gap = true;
				continue;
			}
			if (gap && !out.isEmpty()) {
				out.append(' ');
			}
			gap = false;
			out.append(c == '`' ? '\'' : c);
		}
		return out.toString();
	}

}
