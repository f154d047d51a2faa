package uk.candour.connectors.http;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * What the office shows at a system's door.
 */
interface Bearer {

	/**
	 * The token: never to be kept, logged or put into a message.
	 * @throws SourceFailure when there is none to be had
	 */
	String token(Deadline deadline) throws SourceFailure;

	/**
	 * The system refused the token.
	 * @return whether another one may be had, so that asking again makes sense
	 */
	default boolean refused() {
		return false;
	}

}
