package uk.candour.correspondence;

/**
 * The way messages leave the house.
 */
interface Post {

	/**
	 * Hands a message over.
	 * @param messageId stays the same when a message is tried again, so that a mail
	 * server can drop the second copy
	 * @throws Undelivered when it was not accepted
	 */
	void send(String messageId, String recipient, String subject, String body) throws Undelivered;

	/** A message was not accepted. */
	class Undelivered extends Exception {

		private static final long serialVersionUID = 1L;

		Undelivered(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
