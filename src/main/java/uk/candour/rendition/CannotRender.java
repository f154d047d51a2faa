package uk.candour.rendition;

/**
 * A file cannot be shown as pages. The message says why and what an officer can do; other
 * people are told by the reason, in words of their own.
 */
public class CannotRender extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/** Why not, for those who do not read the message. */
	public enum Reason {

		/** Protected with a password, or encrypted. */
		LOCKED,
		/** Not what it says it is, or cut off. */
		DAMAGED,
		/** Too large, or of a kind that is not shown. */
		UNSUITABLE

	}

	public CannotRender(String message) {
		this(message, Reason.UNSUITABLE, null);
	}

	public CannotRender(String message, Throwable cause) {
		this(message, Reason.UNSUITABLE, cause);
	}

	CannotRender(String message, Reason reason, Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/** Why not. */
	public Reason reason() {
		return this.reason;
	}

}
