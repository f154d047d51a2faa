package uk.candour.portal;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a request may be about, as the form offers it. */
enum Subject {

	TENANCY, RENT, REPAIRS, ALLOCATIONS, NEIGHBOURHOOD, CONTACT, COMPLAINTS, EVERYTHING;

	private String key() {
		return "subject." + name();
	}

	static List<Choice> choices(PageWords words) {
		return Arrays.stream(values()).map((subject) -> words.choice(subject.name(), subject.key())).toList();
	}

	/**
	 * Titles of the codes that are known; others are left out.
	 * @param words says a text by its key
	 */
	static List<String> titles(List<String> codes, UnaryOperator<String> words) {
		return Arrays.stream(values())
			.filter((subject) -> codes.contains(subject.name()))
			.map(Subject::key)
			.map(words)
			.toList();
	}

	/** One thing to choose on a form. */
	record Choice(String value, String text, String hint) {
	}

}
