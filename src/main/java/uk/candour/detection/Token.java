package uk.candour.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of the text, without the possessive.
 *
 * @param start where it starts
 * @param end where it ends
 * @param text as written
 * @param lower in small letters
 */
record Token(int start, int end, String text, String lower) {

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’-]\\p{L}[\\p{L}\\p{M}]*+)*+");

	static List<Token> of(String text) {
		List<Token> tokens = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			String found = word.group();
			boolean possessive = found.endsWith("'s") || found.endsWith("’s") || found.endsWith("'S");
			String bare = possessive ? found.substring(0, found.length() - 2) : found;
			tokens.add(new Token(word.start(), word.start() + bare.length(), bare, bare.toLowerCase(Locale.ROOT)));
		}
		return tokens;
	}

	boolean isCapital() {
		return Character.isUpperCase(this.text.codePointAt(0));
	}

	boolean isInitial() {
		return this.text.length() == 1 && isCapital();
	}

	/** More than one letter, all of them capital. */
	boolean isShouted() {
		return this.text.length() > 1 && this.text.equals(this.text.toUpperCase(Locale.ROOT));
	}

}
