package uk.candour.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A full name as its parts, as they were written.
 *
 * @param whole as it was given
 * @param given what stands before the family name, without titles; empty when the person
 * has one name only
 * @param family the family name, with what belongs to it (Smith-Jones, de Souza)
 */
public record PersonName(String whole, String given, String family) {

	private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev",
			"revd", "sir", "dame", "lady", "lord", "cllr");

	private static final Set<String> PARTICLES = Set.of("de", "da", "di", "del", "van", "von", "der", "den", "la", "le",
			"al", "el", "bin", "bint", "ter", "st", "mac", "mc");

	/**
	 * A name from "Given Family", with or without a title.
	 */
	public static PersonName of(String whole) {
		List<String> blocks = new ArrayList<>(List.of(whole.strip().split("\\s+")));
		while (blocks.size() > 1 && isTitle(blocks.get(0))) {
			blocks.remove(0);
		}
		int start = blocks.size() - 1;
		while (start > 1 && PARTICLES.contains(String.join("", Words.of(blocks.get(start - 1))))) {
			start--;
		}
		return new PersonName(whole.strip(), String.join(" ", blocks.subList(0, start)),
				String.join(" ", blocks.subList(start, blocks.size())));
	}

	/**
	 * The first given name; empty when there is none.
	 */
	public String firstGiven() {
		return this.given.split(" ")[0];
	}

	List<String> givenWords() {
		return Words.of(this.given);
	}

	List<String> familyWords() {
		return Words.of(this.family);
	}

	/**
	 * All words of the name, as they are compared.
	 */
	List<String> words() {
		List<String> all = new ArrayList<>(givenWords());
		all.addAll(familyWords());
		return all;
	}

	static boolean isTitle(String word) {
		List<String> plain = Words.of(word);
		return plain.size() == 1 && TITLES.contains(plain.get(0));
	}

}
