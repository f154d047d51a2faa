package uk.candour.redaction.removal.search;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Signs that show nothing and turn the letters round that follow them: whoever copies the
 * text sees another order than the file has.
 */
final class Directions {

	/** Marks of one direction, embeddings and overrides, isolates, and their ends. */
	private static final String SIGNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

	/** A text may stand among others that run either way. */
	static final List<Integer> WAYS = List.of(Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_RIGHT_TO_LEFT);

	private Directions() {
	}

	static boolean isSign(char c) {
		return c >= '\u061c' && SIGNS.indexOf(c) >= 0;
	}

	static boolean in(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isSign(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The order in which the characters of a text are seen, line by line.
	 * @param way in which the lines around it run
	 * @return the index of each, without the signs
	 */
	static int[] seen(String text, int way) {
		List<Integer> order = new ArrayList<>();
		for (int from = 0; from <= text.length();) {
			int end = text.indexOf('\n', from);
			int to = (end < 0) ? text.length() : end;
			line(text, from, to, way, order);
			if (end >= 0) {
				order.add(end);
			}
			from = to + 1;
		}
		return order.stream().mapToInt(Integer::intValue).filter((i) -> !isSign(text.charAt(i))).toArray();
	}

	private static void line(String text, int from, int to, int way, List<Integer> order) {
		Bidi bidi = new Bidi(text.substring(from, to), way);
		byte[] levels = new byte[to - from];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) bidi.getLevelAt(i);
		}
		Integer[] line = IntStream.range(from, to).boxed().toArray(Integer[]::new);
		Bidi.reorderVisually(levels, 0, line, 0, line.length);
		order.addAll(List.of(line));
	}

	/** The same texts as they are seen. */
	static List<String> asSeen(String text) {
		return in(text) ? WAYS.stream().map((way) -> asSeen(text, way)).distinct().toList() : List.of();
	}

	private static String asSeen(String text, int way) {
		StringBuilder seen = new StringBuilder(text.length());
		for (int i : seen(text, way)) {
			seen.append(text.charAt(i));
		}
		return seen.toString();
	}

}
