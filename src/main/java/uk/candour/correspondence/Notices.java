package uk.candour.correspondence;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * E-mails to requesters, in the language of the case: never more than a reference and
 * what to do, for mail is not private. Their texts are the {@code mail} files of the
 * folder {@code words}.
 */
@Component
public class Notices {

	private final Words words;

	private final Outbox outbox;

	Notices(Words words, Outbox outbox) {
		this.words = words;
		this.outbox = outbox;
	}

	/**
	 * Queues an e-mail in the caller's transaction.
	 * @param name of its text
	 * @param onceKey names the message: the same key is never queued twice
	 * @param values what stands for {1}, {2} … in it; {0} is the reference
	 */
	public void queue(Addressee to, String name, String onceKey, Object... values) {
		this.outbox.queue(to.caseReference(), to.email(), subject(to, name), body(to, name, values), onceKey);
	}

	/**
	 * Queues an e-mail that opens a door to whoever reads it: its words are erased as
	 * soon as it is sent or given up.
	 */
	public void queueSecret(Addressee to, String name, String onceKey, Object... values) {
		this.outbox.queueSecret(to.caseReference(), to.email(), subject(to, name), body(to, name, values), onceKey);
	}

	private String subject(Addressee to, String name) {
		return this.words.say(to.language(), "mail." + name + ".subject", to.caseReference());
	}

	private String body(Addressee to, String name, Object... values) {
		return this.words.say(to.language(), "mail." + name + ".body",
				Stream.concat(Stream.of(to.caseReference()), Stream.of(values)).toArray());
	}

}
