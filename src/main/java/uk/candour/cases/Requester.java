package uk.candour.cases;

/**
 * Who asked, and how they want the answer.
 *
 * @param name as they gave it
 * @param email where news goes
 * @param phone may be empty
 * @param answer how they want the answer
 */
public record Requester(String name, String email, String phone, Answer answer) {

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
