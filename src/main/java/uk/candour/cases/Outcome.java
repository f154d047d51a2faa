package uk.candour.cases;

/** How a question ended. */
public enum Outcome {

	/** Answered. */
	ANSWERED("Answered"),
	/** Everything was given. */
	GIVEN("Given in full"),
	/** Some of it was given, some was withheld. */
	GIVEN_IN_PART("Given in part"),
	/** Refused. */
	REFUSED("Refused"),
	/** The council does not hold it. */
	NOT_HELD("Not held"),
	/** Another authority answers it. */
	TRANSFERRED("Transferred"),
	/** The complaint is upheld. */
	UPHELD("Upheld"),
	/** The complaint is upheld in part. */
	PARTLY_UPHELD("Upheld in part"),
	/** The complaint is not upheld. */
	NOT_UPHELD("Not upheld"),
	/** A code lets the complaint be excluded. */
	NOT_ACCEPTED("Not accepted"),
	/** The data were corrected or completed. */
	CORRECTED("Corrected"),
	/** It was never a valid request, and nothing came to make it one. */
	INVALID("Not valid"),
	/** The requester withdrew it. */
	WITHDRAWN("Withdrawn"),
	/** What we asked the requester for did not come. */
	LAPSED("Lapsed"),
	/** Dealt with as everyday business of a service. */
	EVERYDAY_BUSINESS("Dealt with as everyday business");

	private final String title;

	Outcome(String title) {
		this.title = title;
	}

	/** For people. */
	public String title() {
		return this.title;
	}

}
