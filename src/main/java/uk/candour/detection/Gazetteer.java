package uk.candour.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Given names heard in the United Kingdom, and words that only look like names.
 */
final class Gazetteer {

	enum Sex {

		FEMALE, MALE, EITHER

	}

	static final Gazetteer UK = new Gazetteer();

	private static final Set<String> STREETS = Set.of("street", "st", "road", "rd", "lane", "avenue", "ave", "close",
			"drive", "court", "crescent", "place", "terrace", "way", "gardens", "grove", "square", "walk", "row",
			"park", "mews", "house", "tower", "towers", "estate", "hospital", "school", "church", "centre", "station",
			"hall", "surgery", "college", "university", "library", "building", "point", "lodge", "parade", "wharf",
			"council");

	private final Map<String, Sex> given = new HashMap<>();

	private final Set<String> words = new HashSet<>();

	private final Set<String> surnames = new HashSet<>();

	private final Set<String> family = new HashSet<>();

	private final Set<String> stops = new HashSet<>();

	private Gazetteer() {
		String section = "";
		for (String line : read("given-names.txt")) {
			if (line.startsWith("[")) {
				section = line;
			}
			else {
				for (String name : line.toLowerCase(Locale.ROOT).split(" ")) {
					keep(section, name);
				}
			}
		}
		for (String line : read("not-names.txt")) {
			this.stops.addAll(List.of(line.toLowerCase(Locale.ROOT).split(" ")));
		}
	}

	private void keep(String section, String name) {
		switch (section) {
			case "[female]" -> this.given.put(name, Sex.FEMALE);
			case "[male]" -> this.given.put(name, Sex.MALE);
			case "[either]" -> this.given.put(name, Sex.EITHER);
			case "[words]" -> {
				this.words.add(name);
				this.given.putIfAbsent(name, Sex.EITHER);
			}
			case "[surnames]" -> this.surnames.add(name);
			default -> this.family.add(name);
		}
	}

	boolean isGiven(String lower) {
		return this.given.containsKey(lower);
	}

	/** A given name that is also a word, such as Will or May. */
	boolean isWord(String lower) {
		return this.words.contains(lower);
	}

	/** A word of the office that no one is called. */
	boolean isStop(String lower) {
		return this.stops.contains(lower) && !(this.given.containsKey(lower) && !this.words.contains(lower));
	}

	/** A word of the office that someone may be called all the same. */
	boolean isSurnameToo(String lower) {
		return this.surnames.contains(lower);
	}

	/** A family name that is nothing else. */
	boolean isFamily(String lower) {
		return this.family.contains(lower);
	}

	/** What follows the name of a street, school or house. */
	boolean isStreet(String lower) {
		return STREETS.contains(lower);
	}

	Sex sex(String lower) {
		return this.given.getOrDefault(lower, Sex.EITHER);
	}

	private static List<String> read(String name) {
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(Gazetteer.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			return in.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list of names cannot be read", ex);
		}
	}

}
