package uk.candour.statute;

/**
 * A refusal that the law does not allow, or not yet. The message says in plain English
 * what is wrong and what to do.
 */
public final class UnsoundRefusal extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final Cause reason;

	UnsoundRefusal(Cause reason, String message) {
		super(message);
		this.reason = reason;
	}

	/** What kind of mistake it is. */
	public Cause reason() {
		return this.reason;
	}

	/** The kinds of mistake. */
	public enum Cause {

		/** Nothing is relied on. */
		NO_GROUND,
		/** The exemption belongs to another law than the request. */
		OTHER_LAW,
		/** A council cannot rely on it. */
		NOT_FOR_COUNCILS,
		/** It does not cover this information. */
		NOT_COVERED,
		/** It does not exclude the duty to say whether information is held. */
		NO_NEITHER_CONFIRM_NOR_DENY,
		/** Something that the law asks has not been answered. */
		NOT_ANSWERED

	}

}
