package uk.candour.connectors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text as it is compared: without accents, case and punctuation.
 */
final class Words {

	// Letters that are no letter-with-accent to Unicode, as people without the key type
	// them.
	private static final Map<Character, String> TYPED = Map.of('ł', "l", 'ø', "o", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'đ',
			"d", 'ð', "d", 'þ', "th", 'ı', "i");

	private Words() {
	}

	/**
	 * The words of a text in order. An apostrophe joins (O'Brien is one word), every
	 * other mark divides.
	 */
	static List<String> of(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		for (int i = 0; i < plain.length(); i++) {
			char letter = plain.charAt(i);
			if (Character.isLetterOrDigit(letter)) {
				word.append(TYPED.getOrDefault(letter, String.valueOf(letter)));
			}
			else if (!joins(letter) && !word.isEmpty()) {
				words.add(word.toString());
				word.setLength(0);
			}
		}
		if (!word.isEmpty()) {
			words.add(word.toString());
		}
		return words;
	}

	private static boolean joins(char letter) {
		return letter == '\'' || letter == '’' || letter == '`' || letter == '\u00ad'
				|| Character.getType(letter) == Character.NON_SPACING_MARK;
	}

	/**
	 * Whether one letter missing, added, wrong or swapped with its neighbour turns one
	 * word into the other (Damerau-Levenshtein distance one).
	 */
	static boolean oneApart(String one, String other) {
		int difference = one.length() - other.length();
		if (Math.abs(difference) > 1) {
			return false;
		}
		int start = 0;
		int shorter = Math.min(one.length(), other.length());
		while (start < shorter && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
			end++;
		}
		String left = one.substring(start, one.length() - end);
		String right = other.substring(start, other.length() - end);
		return left.length() + right.length() == 1 || left.length() == 1 && right.length() == 1 || swapped(left, right);
	}

	private static boolean swapped(String left, String right) {
		return left.length() == 2 && right.length() == 2 && left.charAt(0) == right.charAt(1)
				&& left.charAt(1) == right.charAt(0);
	}

}
