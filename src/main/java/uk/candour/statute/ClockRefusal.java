package uk.candour.statute;

/**
 * The input makes no sense, so there is no date. The message says in plain English what
 * is wrong and what to do.
 */
public final class ClockRefusal extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final Cause reason;

	ClockRefusal(Cause reason, String message) {
		super(message);
		this.reason = reason;
	}

	/** What kind of mistake it is. */
	public Cause reason() {
		return this.reason;
	}

	/** The kinds of mistake. */
	public enum Cause {

		/** Nothing says when the request was received. */
		NO_RECEIPT,
		/** Two entries say when the request was received. */
		TWO_RECEIPTS,
		/** Something is dated before the request was received. */
		BEFORE_RECEIPT,
		/**
		 * An answer or payment is dated before it was asked for, or was never asked for.
		 */
		ANSWER_BEFORE_QUESTION,
		/** A question or notice is dated after the final answer. */
		AFTER_ANSWER,
		/** A notice of more time gives an estimated date before its own. */
		ESTIMATE_BEFORE_NOTICE,
		/** A correction names an entry that does not exist. */
		NOTHING_TO_STRIKE,
		/** A date lies outside the years of the holiday data. */
		OUTSIDE_CALENDAR,
		/** The law of the case gives this kind of entry no meaning. */
		NOT_OF_THIS_LAW,
		/** The regime has no such deadline. */
		NO_SUCH_DEADLINE,
		/** A file, a line or a value cannot be read. */
		UNREADABLE

	}

}
