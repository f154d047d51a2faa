package uk.candour.correspondence;

import java.util.List;
import java.util.Locale;

/**
 * The letters that the house writes, and what the law says each must contain. A template
 * marks these parts with {@code data-element}; a letter in which one is missing or empty
 * does not issue.
 */
public enum LetterKind {

	/** Acknowledgement of a subject access request. Not a legal duty. */
	B1("Acknowledgement of your request", List.of("reference", "received", "due", "contact")),
	/** Request for proof of identity: UK GDPR Article 12(6), 12A(2). */
	B2("We need proof of your identity", List.of("what", "why", "handling", "clock")),
	/** Response to a subject access request: UK GDPR Article 15, 12(4). */
	B6("Our answer to your request",
			List.of("confirmation", "copy", "purposes", "categories", "recipients", "retention", "rights",
					"complaint-to-us", "complaint-to-commissioner", "court", "source", "automated-decisions",
					"transfers", "withheld"));

	private final String title;

	private final List<String> elements;

	LetterKind(String title, List<String> elements) {
		this.title = title;
		this.elements = elements;
	}

	public String title() {
		return this.title;
	}

	/** Names of the parts that must be there. */
	public List<String> elements() {
		return this.elements;
	}

	String template() {
		return name().toLowerCase(Locale.ROOT);
	}

}
