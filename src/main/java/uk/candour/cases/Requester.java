package uk.candour.cases;

import uk.candour.correspondence.Language;

/**
 * Who asked, and how they want the answer.
 *
 * @param name as they gave it
 * @param email where news goes
 * @param phone may be empty
 * @param answer how they want the answer
 * @param language in which they want letters; English unless they said otherwise
 */
public record Requester(String name, String email, String phone, Answer answer, Language language) {

	public Requester {
		language = (language != null) ? language : Language.ENGLISH;
	}

	/** Somebody who wants letters in English. */
	public Requester(String name, String email, String phone, Answer answer) {
		this(name, email, phone, answer, Language.ENGLISH);
	}

	/** The same, who wants letters in another language. */
	Requester reading(Language other) {
		return new Requester(this.name, this.email, this.phone, this.answer, other);
	}

	/** How the answer is wanted. */
	public enum Answer {

		/** To be downloaded here. */
		DOWNLOAD,
		/** On paper, by post. */
		POST,
		/** On paper, in large print. */
		LARGE_PRINT

	}

}
