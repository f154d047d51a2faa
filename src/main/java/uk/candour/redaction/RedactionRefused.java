package uk.candour.redaction;

/**
 * The redactor cannot be sure that what is marked would be gone, and so makes no copy.
 * The message says why and what to do.
 */
public class RedactionRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * A refusal.
	 * @param message why, and what to do
	 */
	public RedactionRefused(String message) {
		super(message);
	}

}
