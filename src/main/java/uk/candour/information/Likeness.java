package uk.candour.information;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two requests are: the share of words that both have, of the words that either
 * has. Short words and the words in which anybody asks do not count. It only proposes: a
 * person compares.
 */
final class Likeness {

	private static final Set<String> EVERYBODYS = Set.of("please", "provide", "information", "council", "would", "like",
			"know", "have", "been", "were", "with", "that", "this", "from", "your", "which", "what", "many", "much",
			"about", "there", "their", "under", "freedom", "request", "copy", "copies", "send", "could", "between",
			"each", "year", "years", "hold", "held", "dear", "madam", "thank", "thanks", "regards");

	private Likeness() {
	}

	/** From 0, no word in common, to 100, the same words. */
	static int of(String one, String other) {
		Set<String> ones = words(one);
		Set<String> others = words(other);
		Set<String> both = new HashSet<>(ones);
		both.retainAll(others);
		Set<String> either = new HashSet<>(ones);
		either.addAll(others);
		return either.isEmpty() ? 0 : 100 * both.size() / either.size();
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		for (String word : Normalizer.normalize(text, Normalizer.Form.NFKD)
			.toLowerCase(Locale.UK)
			.split("[^\\p{L}\\p{N}]+")) {
			boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
			if ((word.length() > 3 || number) && !EVERYBODYS.contains(word)) {
				words.add((word.length() > 4 && word.endsWith("s")) ? word.substring(0, word.length() - 1) : word);
			}
		}
		return words;
	}

}
