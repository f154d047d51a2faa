package uk.candour.demo;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A message of the shared mailbox, before it is one.
 *
 * @param id unique, becomes the message id
 * @param reply the id of the message that it answers, or empty
 * @param cc a further recipient, or empty
 * @param text plain text
 * @param attachments may be empty
 */
record Mail(String id, String reply, String from, String to, String cc, LocalDateTime on, String subject, String text,
		List<Paper> attachments) {
}
