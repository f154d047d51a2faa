package uk.candour.complaints;

/** Why a complaint need not be taken up: the only reasons that the Code allows (2.2). */
public enum Exclusion {

	/** It happened, and was known, more than a year ago (2.2, 2.3). */
	OVER_A_YEAR("it is about something that happened more than 12 months ago"),
	/** Claim form and particulars are filed at court (2.2). */
	PROCEEDINGS("legal proceedings have been started about it"),
	/** It was considered under the policy before (2.2). */
	CONSIDERED_BEFORE("it has been considered before"),
	/** A law has it decided in another way, such as an appeal. */
	ANOTHER_ROUTE("the law gives another way to have it decided");

	private final String words;

	Exclusion(String words) {
		this.words = words;
	}

	/** As the end of a sentence that begins with “because”. */
	String words() {
		return this.words;
	}

}
