package uk.candour.correspondence;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Worklist;

/**
 * Messages to the world outside: queued in the transaction of what they tell, sent after
 * it, tried again with growing patience, and in the end handed to a person.
 */
@Component
public class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private static final int TRIES = 8;

	private static final String ERASED = "body = case when secret then '' else body end";

	private final JdbcClient jdbc;

	private final Post post;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final AuditTrail trail;

	private final Worklist worklist;

	private final ObjectProvider<SafeWays> ways;

	Outbox(JdbcClient jdbc, Post post, Clock clock, TransactionTemplate transaction, AuditTrail trail,
			Worklist worklist, ObjectProvider<SafeWays> ways) {
		this.jdbc = jdbc;
		this.post = post;
		this.clock = clock;
		this.transaction = transaction;
		this.trail = trail;
		this.worklist = worklist;
		this.ways = ways;
	}

	/**
	 * Queues a message in the caller's transaction.
	 * @param caseReference the case it belongs to
	 * @param recipient an e-mail address
	 * @param onceKey names the message: the same key is never queued twice
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void queue(String caseReference, String recipient, String subject, String body, String onceKey) {
		queue(caseReference, recipient, subject, body, onceKey, false, false);
	}

	/**
	 * Queues a message that opens a door to whoever reads it, in the caller's
	 * transaction: its words are erased as soon as it is sent or given up.
	 * @param subject without the secret
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void queueSecret(String caseReference, String recipient, String subject, String body, String onceKey) {
		queue(caseReference, recipient, subject, body, onceKey, true, false);
	}

	/**
	 * Queues a message that opens a door to somebody who works with the council, in the
	 * caller's transaction: its words are erased like those of any secret. It does not go
	 * to the person of the case, so no safe way of theirs holds it back.
	 * @param subject without the secret
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void queueInternalSecret(String caseReference, String recipient, String subject, String body,
			String onceKey) {
		queue(caseReference, recipient, subject, body, onceKey, true, true);
	}

	private void queue(String caseReference, String recipient, String subject, String body, String onceKey,
			boolean secret, boolean internal) {
		OffsetDateTime now = now();
		this.jdbc
			.sql("""
					insert into outgoing (id, case_reference, recipient, subject, body, secret, internal, queued_at, next_try_at, once_key)
					values (:id, :case, :recipient, :subject, :body, :secret, :internal, :now, :now, :key)
					on conflict (once_key) do nothing""")
			.param("id", UUID.randomUUID())
			.param("case", caseReference)
			.param("recipient", recipient)
			.param("subject", subject)
			.param("body", body)
			.param("secret", secret)
			.param("internal", internal)
			.param("now", now)
			.param("key", onceKey)
			.update();
	}

	/**
	 * Sends what waits. Any number of nodes may do so at once: each message has one
	 * sender.
	 */
	@Scheduled(fixedDelayString = "${candour.mail.every:1000}")
	void deliver() {
		Optional<Message> next = claim();
		while (next.isPresent()) {
			hand(next.get());
			next = claim();
		}
	}

	private Optional<Message> claim() {
		return this.transaction.execute((status) -> this.jdbc.sql("""
				update outgoing set tries = tries + 1, next_try_at = :later
				where id = (select id from outgoing
				            where sent_at is null and given_up_at is null and next_try_at <= :now
				            order by next_try_at limit 1 for update skip locked)
				returning id, case_reference, recipient, subject, body, internal, tries""")
			.param("now", now())
			.param("later", now().plusMinutes(2))
			.query((row, number) -> new Message(row.getObject("id", UUID.class), row.getString("case_reference"),
					row.getString("recipient"), row.getString("subject"), row.getString("body"),
					row.getBoolean("internal"), row.getInt("tries")))
			.optional());
	}

	private void hand(Message message) {
		Optional<String> way = message.internal() ? Optional.empty()
				: this.ways.stream()
					.map((each) -> each.of(message.caseReference()))
					.flatMap(Optional::stream)
					.findFirst();
		if (way.isPresent()) {
			this.transaction.executeWithoutResult((status) -> byHand(message, way.get()));
			return;
		}
		try {
			this.post.send(message.id() + "@candour", message.recipient(), message.subject(), message.body());
			this.transaction.executeWithoutResult((status) -> sent(message));
		}
		catch (Post.Undelivered ex) {
			log.warn("Message {} of case {} was not accepted at try {}", message.id(), message.caseReference(),
					message.tries());
			this.transaction.executeWithoutResult((status) -> failed(message, ex.getMessage()));
		}
	}

	/** Whoever else reads the address may do harm: a person sends it in the safe way. */
	private void byHand(Message message, String way) {
		this.jdbc.sql("update outgoing set given_up_at = :now, failure = :why, " + ERASED + " where id = :id")
			.param("now", now())
			.param("why", "Not sent by machine: this person is reached in a safe way only.")
			.param("id", message.id())
			.update();
		this.worklist.raise(message.caseReference(), "send-safely", "Send in the safe way: " + message.subject(),
				"Nothing is sent to the address of this case. Reach the person only in this way: " + way, "officer");
		this.trail.record(message.caseReference(), "system", "Message held back", "safe way only");
	}

	private void sent(Message message) {
		this.jdbc.sql("update outgoing set sent_at = :now, failure = null, " + ERASED + " where id = :id")
			.param("now", now())
			.param("id", message.id())
			.update();
		this.trail.record(message.caseReference(), "system", "Message sent", message.subject());
	}

	private void failed(Message message, String why) {
		boolean last = message.tries() >= TRIES;
		Duration wait = Duration.ofSeconds(5L << Math.min(message.tries(), 10));
		this.jdbc.sql("""
				update outgoing set failure = :why, next_try_at = :next, given_up_at = :givenUp where id = :id""")
			.param("why", why)
			.param("next", now().plus(wait))
			.param("givenUp", last ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", message.id())
			.update();
		if (last) {
			this.jdbc.sql("update outgoing set " + ERASED + " where id = :id").param("id", message.id()).update();
			this.trail.record(message.caseReference(), "system", "Message could not be sent", message.subject());
			this.worklist.raise(message.caseReference(), "message-not-sent", "A message could not be sent",
					"“" + message.subject() + "” was tried " + message.tries()
							+ " times. Tell the person another way, and mark this as dealt with.",
					"officer");
		}
	}

	/** The messages of a case, newest first. */
	public List<Sent> of(String caseReference) {
		return this.jdbc.sql("select * from outgoing where case_reference = :case order by queued_at desc")
			.param("case", caseReference)
			.query((row, number) -> new Sent(row.getString("recipient"), row.getString("subject"),
					row.getObject("queued_at", OffsetDateTime.class),
					Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)), row.getString("failure")))
			.list();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private record Message(UUID id, String caseReference, String recipient, String subject, String body,
			boolean internal, int tries) {
	}

	/**
	 * A message as the case page shows it.
	 *
	 * @param recipient an e-mail address
	 * @param subject its subject
	 * @param queuedAt when it was written
	 * @param sentAt when the mail server took it, if it has
	 * @param failure why the last try failed, or null
	 */
	public record Sent(String recipient, String subject, OffsetDateTime queuedAt, Optional<OffsetDateTime> sentAt,
			String failure) {
	}

}
