package uk.candour.statute;

/**
 * A date that a regime asks somebody to keep. One case may have several at once.
 */
public enum Deadline {

	/** The answer, or the refusal. */
	RESPONSE("answer"),
	/** A refusal notice. */
	REFUSAL_NOTICE_BY("refusal notice"),
	/** Telling the requester that more time is needed. */
	EXTENSION_NOTICE_BY("notice of more time"),
	/** The section 17 notice while the public interest is still being weighed. */
	PIT_NOTICE_BY("notice that the public interest is still being weighed"),
	/** The latest decision on the public interest that the regulator accepts. */
	PIT_LATEST_RECOMMENDED("decision on the public interest"),
	/** The answer of an authority to which a request was transferred. */
	RESPONSE_BY_TRANSFEREE("answer after transfer"),
	/** The requester's payment of a fees notice. */
	FEE_PAY_BY("payment of the fee"),
	/** Asking the applicant for more particulars. */
	CLARIFICATION_REQUEST_BY("request for more particulars"),
	/** Telling the applicant of a charge. */
	CHARGE_NOTICE_BY("notice of the charge"),
	/** The applicant's advance payment of a charge. */
	CHARGE_PAY_BY("payment of the charge"),
	/** The last day on which a related request is counted into the cost limit. */
	S12_AGGREGATION_LAST_DAY("last related request that may be added up"),
	/** The requester's request for an internal review. */
	IR_REQUEST_BY("request for an internal review"),
	/** The outcome of an internal review. */
	IR_RESPONSE("internal review"),
	/** The outcome of an exceptionally long internal review. */
	IR_RESPONSE_MAX("internal review at the latest"),
	/** The applicant's representations. */
	REVIEW_REQUEST_BY("representations"),
	/** The decision on representations. */
	REVIEW_RESPONSE("decision on the representations"),
	/** Acknowledging a data-protection complaint. */
	ACKNOWLEDGE("acknowledgement"),
	/** The outcome of a data-protection complaint: no number of days in law. */
	OUTCOME("outcome"),
	/** Acknowledging, defining and logging a stage 1 complaint. */
	STAGE1_ACK("stage 1 acknowledgement"),
	/** The stage 1 answer. */
	STAGE1_RESPONSE("stage 1 answer"),
	/** The stage 1 answer with the longest ordinary extension. */
	STAGE1_RESPONSE_EXTENDED_MAX("stage 1 answer, extended"),
	/** Acknowledging, defining and logging an escalation. */
	STAGE2_ACK("stage 2 acknowledgement"),
	/** The stage 2 answer. */
	STAGE2_RESPONSE("stage 2 answer"),
	/** The stage 2 answer with the longest ordinary extension. */
	STAGE2_RESPONSE_EXTENDED_MAX("stage 2 answer, extended"),
	/** A council's own standard for confirming receipt; not law. */
	LOCAL_ACK("confirmation of receipt"),
	/** A council's own window for asking for stage 2; not law. */
	STAGE2_REQUEST_BY_LOCAL("request for stage 2"),
	/** A council's own target for the answer; not law. */
	LOCAL_RESPONSE("answer within the council's own target");

	private final String what;

	Deadline(String what) {
		this.what = what;
	}

	/** What is due, as a noun in the middle of a sentence. */
	public String what() {
		return this.what;
	}

}
