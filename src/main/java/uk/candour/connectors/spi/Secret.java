package uk.candour.connectors.spi;

/**
 * A secret that is named in a binding and kept elsewhere. Read anew each time, so that a
 * changed password is used at the next search.
 */
@FunctionalInterface
public interface Secret {

	/**
	 * The secret itself: never to be kept, logged or put into a message.
	 * @throws SourceFailure when it is no longer set
	 */
	String reveal() throws SourceFailure;

}
