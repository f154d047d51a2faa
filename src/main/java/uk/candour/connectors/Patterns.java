package uk.candour.connectors;

import java.util.List;
import java.util.Locale;

/**
 * LIKE patterns that find a word although one letter of it is wrong. An error can spoil
 * the first half of a word or the second, or, when two letters change places in the
 * middle, both: so the patterns keep the first half, the second half, or everything but
 * the middle. Plain SQL, and the first can use an index.
 */
final class Patterns {

	private static final int LONG = 5;

	private Patterns() {
	}

	/**
	 * The patterns of a word, in lower case; a short word is not varied.
	 */
	static List<String> of(String word) {
		String plain = word.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s'’`.-]+", "%");
		if (!plain.matches(".*[\\p{L}\\p{N}].*")) {
			return List.of();
		}
		// An accented letter may have been kept without accent. A name in another script
		// must stay itself, or it would fit every name of its length.
		boolean latin = plain.replaceAll("[^a-z0-9]", "").length() >= 2;
		String safe = plain.replaceAll(latin ? "[^a-z0-9%]" : "[_\\\\]", "_");
		if (safe.length() < LONG) {
			return List.of(safe);
		}
		int middle = safe.length() / 2;
		return List.of(safe.substring(0, middle) + "%", "%" + safe.substring(middle),
				safe.substring(0, middle - 1) + "%" + safe.substring(middle + 1));
	}

}
