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
	INVESTIGATING("Investigating", "We are looking into your complaint"),
	CORRECTING("Correcting at the source", "We are correcting your data"),
	SIGNING_OFF("Signing off", "A second person is checking the answer"),
	PREPARING("Preparing the pack", "We are preparing your answer"), RELEASED("Released", "Your answer is ready"),
	ANSWERED("Answered", "We have answered you"),
	REVIEWED_ANEW("Internal review", "Somebody else is looking at our answer again"),
	CLOSED("Closed", "Your request is closed");

	/** Diagram step to stage: a step not named here leaves the stage as it is. */
	private static final Map<String, Stage> BY_STEP = Map.ofEntries(Map.entry("verify-identity", CHECKING_IDENTITY),
			Map.entry("find-identifiers", SEARCHING), Map.entry("choose-documents", CHOOSING),
			Map.entry("review-pages", REVIEWING), Map.entry("second-read", SECOND_READING),
			Map.entry("triage", ASSESSING), Map.entry("admit-request", ASSESSING),
			Map.entry("decide-exemptions", DECIDING), Map.entry("approve", SIGNING_OFF),
			Map.entry("approve-as-manager", SIGNING_OFF), Map.entry("accept-complaint", ASSESSING),
			Map.entry("investigate-complaint", INVESTIGATING), Map.entry("make-enquiries", INVESTIGATING));

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
