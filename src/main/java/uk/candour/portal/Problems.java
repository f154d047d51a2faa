package uk.candour.portal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a page that somebody filled in: field to message, in the order of
 * the page.
 */
final class Problems {

	private final Map<String, String> messages = new LinkedHashMap<>();

	private final PageWords words;

	Problems(PageWords words) {
		this.words = words;
	}

	/** Notes a problem when there is one; the first of a field counts. */
	void when(boolean wrong, String field, String key) {
		if (wrong) {
			say(field, this.words.say(key));
		}
	}

	/** Notes a problem in words that are already for people. */
	void say(String field, String message) {
		this.messages.putIfAbsent(field, message);
	}

	boolean none() {
		return this.messages.isEmpty();
	}

	Map<String, String> messages() {
		return this.messages;
	}

}
