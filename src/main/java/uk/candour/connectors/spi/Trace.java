package uk.candour.connectors.spi;

/**
 * Where something went wrong in the code, without the words of the original exception:
 * those may quote personal data or an address with a secret in it.
 */
public final class Trace extends Exception {

	private static final long serialVersionUID = 1L;

	private Trace(String kind, StackTraceElement[] places) {
		super(kind, null, false, true);
		setStackTrace(places);
	}

	/**
	 * The place and kind of an exception.
	 * @param original may be null, then the answer is null
	 */
	public static Trace of(Throwable original) {
		return (original != null) ? new Trace(original.getClass().getName(), original.getStackTrace()) : null;
	}

}
