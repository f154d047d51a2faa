package uk.candour.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.detection.Gazetteer.Sex;

/**
 * The known people of a case, and which of them a name in the text may mean.
 */
final class People {

	/** Whom a name means. */
	enum Meaning {

		SUBJECT, OTHER, NEARLY_OTHER, EITHER, STRANGER

	}

	/** A judgement, and the known person that it is about (null for a stranger). */
	record Verdict(Meaning meaning, String person) {
	}

	private record Person(String name, List<String> words) {

		Sex sex() {
			return Gazetteer.UK.sex(this.words.get(0));
		}

		String surname() {
			return this.words.get(this.words.size() - 1);
		}

	}

	private static final int MOST_WORDS = 6;

	/** A longer word is no name, and would take its time to compare. */
	private static final int LONGEST = 40;

	private final List<Person> subject;

	private final List<Person> others;

	/** Words of other people's names, and each of them with one letter left out. */
	private final Map<String, Set<String>> near = new HashMap<>();

	private final Set<String> known = new HashSet<>();

	People(KnownParties parties) {
		this.subject = persons(parties.subject());
		this.others = persons(parties.others());
		for (Person other : this.others) {
			for (String word : other.words()) {
				this.known.add(word);
				shortened(word).forEach((key) -> this.near.computeIfAbsent(key, (k) -> new HashSet<>()).add(word));
			}
		}
	}

	/** Whether the word is a part of the name of a person known to be another. */
	boolean isKnown(String lower) {
		return this.known.contains(lower);
	}

	/** Whether it is that but for one letter, and not a name or word of its own. */
	boolean isNearlyKnown(String lower) {
		if (lower.length() < 5 || lower.length() > LONGEST || Gazetteer.UK.isGiven(lower) || Gazetteer.UK.isStop(lower)
				|| isSubjects(lower)) {
			return false;
		}
		return shortened(lower).stream()
			.flatMap((key) -> this.near.getOrDefault(key, Set.of()).stream())
			.anyMatch((word) -> Distance.isOne(word, lower));
	}

	boolean isReversed(String surname, String given) {
		return this.others.stream()
			.anyMatch((person) -> person.surname().equals(surname) && person.words().get(0).equals(given));
	}

	boolean isSubjects(String lower) {
		return this.subject.stream().anyMatch((person) -> person.words().contains(lower));
	}

	/**
	 * Judges a name.
	 * @param title in small letters, empty without one
	 * @param words the name without its title, in small letters; one letter is an initial
	 */
	Verdict judge(String title, List<String> words) {
		boolean own = this.subject.stream().anyMatch((person) -> means(person, title, words, false));
		Person other = find(this.others, title, words, false);
		if (own) {
			return (other == null) ? new Verdict(Meaning.SUBJECT, null) : new Verdict(Meaning.EITHER, other.name());
		}
		if (other != null) {
			return new Verdict(Meaning.OTHER, other.name());
		}
		boolean nearlyOwn = find(this.subject, title, words, true) != null;
		Person nearly = find(this.others, title, words, true);
		if (nearlyOwn) {
			return (nearly == null) ? new Verdict(Meaning.SUBJECT, null) : new Verdict(Meaning.EITHER, nearly.name());
		}
		return (nearly == null) ? new Verdict(Meaning.STRANGER, null)
				: new Verdict(Meaning.NEARLY_OTHER, nearly.name());
	}

	private static Person find(List<Person> persons, String title, List<String> words, boolean nearly) {
		return persons.stream().filter((person) -> means(person, title, words, nearly)).findFirst().orElse(null);
	}

	private static boolean means(Person person, String title, List<String> words, boolean nearly) {
		if (words.size() == 1) {
			return (title.isEmpty() ? person.words().stream() : List.of(person.surname()).stream())
				.anyMatch((word) -> same(word, words.get(0), nearly)) && !contradicts(title, person);
		}
		return inOrder(person, words, nearly)
				|| inOrder(person, List.of(words.get(words.size() - 1), words.get(0)), nearly);
	}

	private static boolean inOrder(Person person, List<String> words, boolean nearly) {
		String first = words.get(0);
		String given = person.words().get(0);
		boolean begins = (first.length() == 1) ? given.startsWith(first) : same(given, first, nearly);
		return begins && person.words().size() > 1 && same(person.surname(), words.get(words.size() - 1), nearly);
	}

	private static boolean same(String known, String found, boolean nearly) {
		return known.equals(found) || (nearly && known.length() > 4 && found.length() > 4
				&& !Gazetteer.UK.isGiven(found) && Distance.isOne(known, found));
	}

	/** Mr for a woman, Mrs for a man. */
	private static boolean contradicts(String title, Person person) {
		return switch (title) {
			case "mr" -> person.sex() == Sex.FEMALE;
			case "mrs", "ms", "miss" -> person.sex() == Sex.MALE;
			default -> false;
		};
	}

	private static List<Person> persons(List<String> values) {
		List<Person> persons = new ArrayList<>();
		for (String value : values) {
			List<String> words = Token.of(value).stream().map(Token::lower).filter((w) -> !Titles.isTitle(w)).toList();
			boolean name = value.chars().noneMatch((c) -> Character.isDigit(c) || c == '@') && !words.isEmpty()
					&& words.size() <= MOST_WORDS;
			if (name) {
				persons.add(new Person(value.strip(), words));
			}
		}
		return persons;
	}

	private static Set<String> shortened(String word) {
		Set<String> keys = new HashSet<>(Set.of(word));
		for (int i = 0; i < word.length(); i++) {
			keys.add(word.substring(0, i) + word.substring(i + 1));
		}
		return keys;
	}

}
