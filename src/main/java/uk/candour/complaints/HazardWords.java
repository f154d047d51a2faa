package uk.candour.complaints;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words by which people write of hazards. One too many is looked at for nothing; one
 * missed may hurt.
 */
final class HazardWords {

	private static final Map<Hazard, Pattern> WORDS = new LinkedHashMap<>();

	static {
		word(Hazard.GAS, "gas leak|smell(s|ed|ing)? (of )?gas|carbon monoxide|fumes");
		word(Hazard.ELECTRIC, "electric(al)? shock|(bare|exposed|live) wir\\w*|spark(s|ing|ed)");
		word(Hazard.FIRE, "fire door\\w*|smoke (alarm|detector)s?|fire escape|cladding|fire safety");
		word(Hazard.STRUCTURE,
				"collaps\\w+|subsidence|ceiling (has )?(fallen|came|come) down|loose (railing|balcony)\\w*");
		word(Hazard.DAMP_MOULD, "damp\\w*|mou?ld\\w*|condensation");
	}

	private HazardWords() {
	}

	private static void word(Hazard hazard, String words) {
		WORDS.put(hazard, Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
	}

	/** The hazard of which a text speaks: the first of the list. */
	static Optional<Hazard> in(String text) {
		return WORDS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().matcher(text).find())
			.map(Map.Entry::getKey)
			.findFirst();
	}

}
