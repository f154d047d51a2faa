package uk.candour.rendition;

/**
 * A file cannot be shown as pages. The message says why and what a person can do.
 */
public class CannotRender extends Exception {

	private static final long serialVersionUID = 1L;

	public CannotRender(String message) {
		super(message);
	}

	public CannotRender(String message, Throwable cause) {
		super(message, cause);
	}

}
