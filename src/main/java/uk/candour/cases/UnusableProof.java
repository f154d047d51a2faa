package uk.candour.cases;

import uk.candour.workflow.Refused;

/**
 * A file that cannot serve as proof of who somebody is.
 */
public final class UnusableProof extends Refused {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	UnusableProof(Reason reason, String message) {
		super("unusable-proof", message);
		this.reason = reason;
	}

	/** What is wrong with it. */
	public Reason reason() {
		return this.reason;
	}

	/** What can be wrong with it. */
	public enum Reason {

		/** There is nothing in it. */
		EMPTY,
		/** It is larger than proof has to be. */
		TOO_LARGE,
		/** It is neither a PDF nor a picture that we take. */
		OTHER_TYPE,
		/** It asks for a password. */
		LOCKED,
		/** It is broken. */
		DAMAGED,
		/** It cannot be shown on pages. */
		UNSUITABLE

	}

}
