package uk.candour.connectors.spi;

/**
 * A system could not be searched. The message is for people and holds no personal data
 * and no secret.
 */
public class SourceFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final boolean worthRetrying;

	public SourceFailure(String message, boolean worthRetrying, Throwable cause) {
		super(message, cause);
		this.worthRetrying = worthRetrying;
	}

	/**
	 * Whether another try may help (time-out, connection lost) or not (wrong
	 * credentials).
	 */
	public boolean isWorthRetrying() {
		return this.worthRetrying;
	}

}
