package uk.candour.statute;

import uk.candour.statute.Tick.Kind;

/** A matter that keeps an authority waiting for somebody else. */
public enum Interruption {

	/** What exactly is wanted. */
	CLARIFICATION(Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED, "the clarification"),
	/** Who is asking. */
	IDENTITY(Kind.ID_REQUESTED, Kind.ID_RECEIVED, "the proof of identity"),
	/** Whether an agent may ask. */
	AUTHORITY(Kind.AUTHORITY_REQUESTED, Kind.AUTHORITY_RECEIVED, "the person's authority"),
	/** A fee for a manifestly unfounded or excessive request. */
	REASONABLE_FEE(Kind.FEE_REQUESTED, Kind.FEE_PAID, "the fee"),
	/** A fee for copies and postage. */
	FEES_NOTICE(Kind.FEE_NOTICE, Kind.FEE_PAID, "the fee"),
	/** A charge to be paid in advance. */
	CHARGE(Kind.CHARGE_NOTICE, Kind.CHARGE_PAID, "the charge");

	static final Interruption[] ALL = values();

	private final Kind asked;

	private final Kind answered;

	private final String what;

	Interruption(Kind asked, Kind answered, String what) {
		this.asked = asked;
		this.answered = answered;
		this.what = what;
	}

	/** What opens the wait. */
	public Kind asked() {
		return this.asked;
	}

	/** What ends the wait. */
	public Kind answered() {
		return this.answered;
	}

	/** What is waited for, as a noun in the middle of a sentence. */
	public String what() {
		return this.what;
	}

}
