package uk.candour.cases;

import java.util.Map;

/** Where a case stands, in words for everybody. */
public enum Stage {

	RECEIVED("Received", "We have received your request"),
	CHECKING_IDENTITY("Checking identity", "We are checking who you are"),
	AWAITING_IDENTITY("Waiting for proof of identity", "We need proof of who you are"),
	ASSESSING("Assessing the request", "We are looking at what you asked"),
	AWAITING_CLARIFICATION("Waiting for clarification", "We need to know more from you"),
	AWAITING_PAYMENT("Waiting for payment", "We wait for your payment"),
	SEARCHING("Searching", "We are looking for your information"),
	CHOOSING("Choosing what belongs", "We are checking what we found"),
	REVIEWING("Reviewing pages", "We are checking what we found"),
	SECOND_READING("Second reading", "A second person is checking the answer"),
	DECIDING("Deciding on exemptions", "We are deciding what we can give you"),
	SIGNING_OFF("Signing off", "A second person is checking the answer"),
	PREPARING("Preparing the pack", "We are preparing your answer"), RELEASED("Released", "Your answer is ready"),
	REVIEWED_ANEW("Internal review", "Somebody else is looking at our answer again"),
	CLOSED("Closed", "Your request is closed");

	/** Diagram step to stage: a step not named here leaves the stage as it is. */
	private static final Map<String, Stage> BY_STEP = Map.of("verify-identity", CHECKING_IDENTITY, "find-identifiers",
			SEARCHING, "choose-documents", CHOOSING, "review-pages", REVIEWING, "second-read", SECOND_READING, "triage",
			ASSESSING, "decide-exemptions", DECIDING, "approve", SIGNING_OFF, "approve-as-manager", SIGNING_OFF);

	private final String title;

	private final String forRequester;

	Stage(String title, String forRequester) {
		this.title = title;
		this.forRequester = forRequester;
	}

	/** The stage that a step of the diagram begins, or null. */
	static Stage begunBy(String step) {
		return BY_STEP.get(step);
	}

	/** For staff. */
	public String title() {
		return this.title;
	}

	/** For the requester. */
	public String forRequester() {
		return this.forRequester;
	}

}
