package uk.candour.cases;

import java.util.Map;

/**
 * Where a case stands. What its requester reads of it is among the words of the portal.
 */
public enum Stage {

	RECEIVED("Received"), CHECKING_IDENTITY("Checking identity"), AWAITING_IDENTITY("Waiting for proof of identity"),
	ASSESSING("Assessing the request"), AWAITING_CLARIFICATION("Waiting for clarification"),
	AWAITING_PAYMENT("Waiting for payment"), SEARCHING("Searching"), CHOOSING("Choosing what belongs"),
	REVIEWING("Reviewing pages"), SECOND_READING("Second reading"), DECIDING("Deciding on exemptions"),
	INVESTIGATING("Investigating"), CORRECTING("Correcting at the source"), SIGNING_OFF("Signing off"),
	PREPARING("Preparing the pack"), RELEASED("Released"), ANSWERED("Answered"), REVIEWED_ANEW("Internal review"),
	CLOSED("Closed");

	/** Diagram step to stage: a step not named here leaves the stage as it is. */
	private static final Map<String, Stage> BY_STEP = Map.ofEntries(Map.entry("verify-identity", CHECKING_IDENTITY),
			Map.entry("find-identifiers", SEARCHING), Map.entry("choose-documents", CHOOSING),
			Map.entry("review-pages", REVIEWING), Map.entry("second-read", SECOND_READING),
			Map.entry("triage", ASSESSING), Map.entry("admit-request", ASSESSING),
			Map.entry("decide-exemptions", DECIDING), Map.entry("approve", SIGNING_OFF),
			Map.entry("approve-as-manager", SIGNING_OFF), Map.entry("accept-complaint", ASSESSING),
			Map.entry("investigate-complaint", INVESTIGATING), Map.entry("make-enquiries", INVESTIGATING));

	private final String title;

	Stage(String title) {
		this.title = title;
	}

	/** The stage that a step of the diagram begins, or null. */
	static Stage begunBy(String step) {
		return BY_STEP.get(step);
	}

	/** For staff. */
	public String title() {
		return this.title;
	}

}
