package uk.candour.connectors.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;

/**
 * What the office shows at a system's door.
 */
interface Pass {

	/**
	 * The value of the header Authorization: never to be kept, logged or put into a
	 * message.
	 * @throws SourceFailure when there is none to be had
	 */
	String header(Deadline deadline) throws SourceFailure;

	/**
	 * The system refused it.
	 * @return whether another one may be had, so that asking again makes sense
	 */
	default boolean refused() {
		return false;
	}

	/**
	 * A token that was agreed beforehand (RFC 6750).
	 */
	static Pass token(Secret token) {
		return (deadline) -> "Bearer " + token.reveal();
	}

	/**
	 * User name and password (RFC 7617).
	 */
	static Pass password(String user, Secret password) {
		return (deadline) -> "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8));
	}

}
