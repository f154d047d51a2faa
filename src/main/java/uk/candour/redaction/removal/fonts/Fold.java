package uk.candour.redaction.removal.fonts;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings text to the form in which it is compared: compatibility forms resolved, marks
 * over letters and invisible characters dropped, one apostrophe, one hyphen.
 */
public final class Fold {

	/** A gap or sign that may be passed over inside a word. */
	public static final char WEAK = '\u0001';

	/** A hyphen that shows at line ends only. */
	public static final char SOFT = '\u0002';

	/** A blank that some readers see and others do not. */
	public static final char THIN = '\u0003';

	/**
	 * Cyrillic and Greek letters that look like those of {@link #LATIN}, large and small.
	 */
	private static final String TWINS = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u03bf"
			+ "\u0410\u0415\u041e\u0420\u0421\u0423\u0425\u0406\u0405\u0408\u039f";

	private static final String LATIN = "aeopcyxisjoAEOPCYXISJO";

	private Fold() {
	}

	/** Folds with letters of either case made equal. */
	public static String loose(String text) {
		return of(text, true);
	}

	/** Folds and keeps upper and lower case apart. */
	public static String cased(String text) {
		return of(text, false);
	}

	static boolean same(String one, String other) {
		return one.equals(other) || inked(loose(one)).equals(inked(loose(other)));
	}

	private static String of(String text, boolean loose) {
		if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 127) {
			char c = plain(text.charAt(0));
			return String.valueOf(loose ? Character.toLowerCase(c) : c);
		}
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			i += Character.charCount(point);
			append(out, point);
		}
		String folded = out.toString();
		return loose ? folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("\u03c2", "\u03c3") : folded;
	}

	private static void append(StringBuilder out, int point) {
		char known = sign(point);
		if (known != 0) {
			out.append(known);
			return;
		}
		if (point < 128) {
			out.appendCodePoint(point);
			return;
		}
		if (point >= 0xf020 && point <= 0xf07e) {
			out.append((char) (point - 0xf000));
			return;
		}
		String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
		boolean blank = Character.isWhitespace(point) || Character.isSpaceChar(point);
		for (int i = 0; i < apart.length();) {
			int part = apart.codePointAt(i);
			i += Character.charCount(part);
			// signs that stand over nothing come apart to a blank and the sign
			if (part != ' ' || blank) {
				letter(out, part);
			}
		}
	}

	private static void letter(StringBuilder out, int point) {
		switch (Character.getType(point)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> {
			}
			default -> {
				char known = sign(point);
				if (known != 0) {
					out.append(known);
				}
				else {
					stroke(out, point);
				}
			}
		}
	}

	/**
	 * Letters whose stroke or union no normal form takes apart, and letters of other
	 * alphabets that nobody can tell from Latin ones.
	 */
	private static void stroke(StringBuilder out, int point) {
		int twin = (point > 0x36f && point < 0x500) ? TWINS.indexOf(point) : -1;
		if (twin >= 0) {
			out.append(LATIN.charAt(twin));
			return;
		}
		switch (point) {
			case 'ø' -> out.append('o');
			case 'Ø' -> out.append('O');
			case 'ł' -> out.append('l');
			case 'Ł' -> out.append('L');
			case 'đ', 'ð' -> out.append('d');
			case 'Đ', 'Ð' -> out.append('D');
			case 'ħ' -> out.append('h');
			case 'ı' -> out.append('i');
			case 'æ' -> out.append("ae");
			case 'Æ' -> out.append("AE");
			case 'œ' -> out.append("oe");
			case 'Œ' -> out.append("OE");
			case 'ß' -> out.append("ss");
			case 'þ' -> out.append("th");
			case 'Þ' -> out.append("TH");
			case 'ـ' -> {
			}
			default -> out.appendCodePoint(point);
		}
	}

	private static char plain(char c) {
		char known = sign(c);
		return (known != 0) ? known : c;
	}

	private static char sign(int point) {
		return switch (point) {
			case '\'', '`', 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2bc, 0x2b9, 0xff07 -> '\'';
			case '"', 0x201c, 0x201d, 0x201e, 0x2033, 0xab, 0xbb -> '"';
			case '-', 0x2212, 0xfe63, 0xff0d, 0x2043 -> '-';
			case 0xad -> SOFT;
			case 0xb4, 0xa8, 0x2c6, 0x2dc, 0xb8, 0xaf, 0x2da, 0x2d9, 0x2db, 0x2dd, 0x2c7, 0x2d8 -> WEAK;
			case '\n', '\r', 0x2028, 0x2029, 0x85 -> '\n';
			default -> other(point);
		};
	}

	private static char other(int point) {
		if (point < 128) {
			return (point == '\t' || point == ' ') ? ' ' : 0;
		}
		return switch (Character.getType(point)) {
			case Character.DASH_PUNCTUATION -> '-';
			case Character.SPACE_SEPARATOR -> ' ';
			default -> 0;
		};
	}

	/** Without blanks, hyphens, apostrophes and skipped signs. */
	private static String inked(String folded) {
		return folded.replaceAll("[\\x00- '-]", "");
	}

	/** Only what tells: the letters and digits. */
	public static String compact(String folded) {
		StringBuilder out = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			if (tells(folded.charAt(i))) {
				out.append(folded.charAt(i));
			}
		}
		return out.toString();
	}

	static boolean tells(char c) {
		return (c < 128) ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
				: Character.isLetterOrDigit(c);
	}

}
