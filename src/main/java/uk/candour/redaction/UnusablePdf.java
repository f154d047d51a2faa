package uk.candour.redaction;

/**
 * The file cannot be used: not a PDF, damaged beyond repair, needs a password, or exceeds
 * the limits. The message says what is wrong and what to do.
 */
public class UnusablePdf extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * A refusal.
	 * @param message what is wrong, and what to do
	 */
	public UnusablePdf(String message) {
		super(message);
	}

	/**
	 * A refusal.
	 * @param message what is wrong, and what to do
	 * @param cause for the log
	 */
	public UnusablePdf(String message, Throwable cause) {
		super(message, cause);
	}

}
