package uk.candour.redaction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings text into the form in which residue is compared: compatibility forms, diacritics
 * and formatting characters gone, one apostrophe, one hyphen, one kind of space.
 */
final class SearchFold {

	/**
	 * Vowel signs of Arabic that stand over nothing: they come apart to a blank and more.
	 */
	private static final Pattern ALONE = Pattern.compile("[\ufc5e-\ufc63\ufe70-\ufe7f]");

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
	static String fold(String text, boolean keepCase) {
		String plain = isAscii(text) ? text : unmarked(text);
		if (!keepCase) {
			plain = isAscii(plain) ? plain.toLowerCase(Locale.ROOT)
					: unmarked(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3'));
		}
		return spaced(plain);
	}

	/** The same text without any white space. */
	static String compact(String folded) {
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
		char[] few = new char[text.length()];
		int size = 0;
		boolean ascii = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= COMPOSED || isLetterOrDigit(c)) {
				few[size++] = c;
				ascii &= c < COMPOSED;
			}
		}
		String rest = new String(few, 0, size);
		return ascii ? (keepCase ? rest : rest.toLowerCase(Locale.ROOT)) : letters(fold(rest, keepCase));
	}

	/** The same code points in reverse, for text stored in the order of the page. */
	static String reversed(String text) {
		return new StringBuilder(text).reverse().toString();
	}

	static boolean isRightToLeft(String text) {
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
		String decomposed = Normalizer.normalize(ALONE.matcher(foreign).replaceAll(""), Normalizer.Form.NFKD);
		decomposed.codePoints().forEach((c) -> {
			int type = Character.getType(c);
			if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT) {
				out.appendCodePoint(simple(c, type));
			}
		});
	}

	private static int simple(int c, int type) {
		return switch (c) {
			case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02B9, 0x2032, 0xB4, 0x60, 0xFF07, 0x05F3 -> '\'';
			case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB, 0x05F4 -> '"';
			case 0x2212, 0x2043, 0x00AF -> '-';
			default -> (type == Character.DASH_PUNCTUATION) ? '-' : latin(c);
		};
	}

	/** Letters of other alphabets that look like Latin ones are taken for these. */
	private static int latin(int c) {
		return switch (c) {
			case 0x430 -> 'a';
			case 0x410 -> 'A';
			case 0x435 -> 'e';
			case 0x415 -> 'E';
			case 0x43E, 0x3BF -> 'o';
			case 0x41E, 0x39F -> 'O';
			case 0x440 -> 'p';
			case 0x420 -> 'P';
			case 0x441 -> 'c';
			case 0x421 -> 'C';
			case 0x443 -> 'y';
			case 0x423 -> 'Y';
			case 0x445 -> 'x';
			case 0x425 -> 'X';
			case 0x456 -> 'i';
			case 0x406 -> 'I';
			case 0x455 -> 's';
			case 0x405 -> 'S';
			case 0x458 -> 'j';
			case 0x408 -> 'J';
			default -> c;
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
