package uk.candour.detection;

import java.util.regex.Pattern;

/** What stands shortly before a find. */
final class Context {

	private static final int REACH = 48;

	private Context() {
	}

	static boolean before(String text, int start, Pattern words) {
		return words.matcher(text.substring(Math.max(0, start - REACH), start)).find();
	}

	static String digits(String text) {
		StringBuilder out = new StringBuilder();
		text.chars().filter((c) -> c >= '0' && c <= '9').forEach((c) -> out.append((char) c));
		return out.toString();
	}

}
