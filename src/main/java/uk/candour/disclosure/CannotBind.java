package uk.candour.disclosure;

/**
 * A pack was not bound, and no file was written. The message says why and what a person
 * can do.
 */
public class CannotBind extends Exception {

	private static final long serialVersionUID = 1L;

	public CannotBind(String message) {
		super(message);
	}

	public CannotBind(String message, Throwable cause) {
		super(message, cause);
	}

}
