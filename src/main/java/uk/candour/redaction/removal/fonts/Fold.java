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
	 * Letters that look like those of {@link #LATIN}, as large ones or as small ones:
	 * Cyrillic, Greek, Armenian.
	 */
	private static final String TWINS = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u03bf"
			+ "\u0410\u0415\u041e\u0420\u0421\u0423\u0425\u0406\u0405\u0408\u039f"
			+ "\u0432\u043a\u043c\u043d\u0442\u0412\u041a\u041c\u041d\u0422"
			+ "\u03b1\u03b2\u03b5\u03b6\u03b7\u03b9\u03ba\u03bc\u03bd\u03c1\u03c4\u03c5\u03c7"
			+ "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7\u0585\u0555"
			+ "\u051d\u04cf\u04c0\u0501\u051b\u04bb\u0475\u057d\u0578\u0570\u0575\u0581\u0433\u0413"
			+ "\u0454\u0404\u04bd\u04bc\u04af\u04ae\u03b3\u0393";

	private static final String LATIN = "aeopcyxisjoAEOPCYXISJO" + "bkmhtBKMHT" + "abezhikmnptyx" + "ABEZHIKMNPTYX"
			+ "oO" + "wlldqhvunhjgrR" + "eEeEyYyY";

	/** Letters in the look of small capitals, in the order of {@link #CAPITALS}. */
	private static final String SMALL_CAPITALS = "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b"
			+ "\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22\u1d26";

	private static final String CAPITALS = "abcdefghijklmnoprstuvwyzr";

	/** A c to look at, which normal forms take for a sigma. */
	private static final int LUNATE_SIGMA = 0x3f2;

	private static final int LARGE_LUNATE_SIGMA = 0x3f9;

	/** The first of the letters in boxes of which flags are made. */
	private static final int BOXED = 0x1f1e6;

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

	/** Without signs that nobody sees, such as hyphens that show at line ends only. */
	public static String visible(String text) {
		return text.chars().noneMatch((c) -> Character.getType(c) == Character.FORMAT) ? text
				: text.replaceAll("\\p{Cf}", "");
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
		if (point == LUNATE_SIGMA || point == LARGE_LUNATE_SIGMA) {
			out.append((point == LUNATE_SIGMA) ? 'c' : 'C');
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
		int twin = (point > 0x36f && point < 0x590) ? TWINS.indexOf(point) : -1;
		if (twin >= 0) {
			out.append(LATIN.charAt(twin));
			return;
		}
		int capital = (point > 0x250 && point < 0xa732) ? SMALL_CAPITALS.indexOf(point) : -1;
		if (capital >= 0) {
			out.append(CAPITALS.charAt(capital));
			return;
		}
		if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
			out.append(Character.digit(point, 10));
			return;
		}
		if (point >= BOXED && point < BOXED + 26) {
			out.append((char) ('a' + point - BOXED));
			return;
		}
		eastern(out, point);
	}

	/** Letters of Arabic and Hebrew that are written in more ways than one. */
	private static void eastern(StringBuilder out, int point) {
		switch (point) {
			case 0x649, 0x6cc -> out.append('\u064a');
			case 0x6a9 -> out.append('\u0643');
			case 0x629, 0x6c1, 0x6c3 -> out.append('\u0647');
			case 0x5f0 -> out.append("\u05d5\u05d5");
			case 0x5f1 -> out.append("\u05d5\u05d9");
			case 0x5f2 -> out.append("\u05d9\u05d9");
			default -> latin(out, point);
		}
	}

	private static void latin(StringBuilder out, int point) {
		switch (point) {
			case 'ø' -> out.append('o');
			case 'Ø' -> out.append('O');
			case 'ł' -> out.append('l');
			case 'Ł' -> out.append('L');
			case 'đ', 'ð' -> out.append('d');
			case 'Đ', 'Ð' -> out.append('D');
			case 'ħ' -> out.append('h');
			case 'Ħ' -> out.append('H');
			case 'ı' -> out.append('i');
			case 0x251 -> out.append('a');
			case 0x261 -> out.append('g');
			case 'æ' -> out.append("ae");
			case 'Æ' -> out.append("AE");
			case 'œ' -> out.append("oe");
			case 'Œ' -> out.append("OE");
			case 'ß' -> out.append("ss");
			case 'ẞ' -> out.append("SS");
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
			case 0xb4, 0xa8, 0x2c6, 0x2dc, 0xb8, 0xaf, 0x2da, 0x2d9, 0x2db, 0x2dd, 0x2c7, 0x2d8, 0x2c9, 0x2ca, 0x2cb,
					0x2cc, 0x2cd, 0x2ce, 0x2cf ->
				WEAK;
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

	/** Whether any letter is written from right to left. */
	public static boolean isRightToLeft(String text) {
		return text.codePoints().anyMatch((point) -> {
			byte way = Character.getDirectionality(point);
			return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
					|| way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
		});
	}

	/** The same characters, the last one first. */
	public static String reversed(String text) {
		return new StringBuilder(text).reverse().toString();
	}

}
