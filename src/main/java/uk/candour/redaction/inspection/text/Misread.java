package uk.candour.redaction.inspection.text;

/**
 * Signs of money and law that a reading machine sees where worn or raised letters stand.
 */
final class Misread {

	private static final String SIGNS = "\u00a5\u20ac\u00a9\u00a7$";

	private static final String LETTERS = "yecss";

	private Misread() {
	}

	/** The text with the letters that such signs look like. */
	static String letters(String text) {
		StringBuilder letters = new StringBuilder(text);
		for (int i = 0; i < letters.length(); i++) {
			int sign = SIGNS.indexOf(letters.charAt(i));
			if (sign >= 0) {
				letters.setCharAt(i, LETTERS.charAt(sign));
			}
		}
		return letters.toString();
	}

}
