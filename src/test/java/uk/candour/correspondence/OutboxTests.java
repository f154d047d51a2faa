package uk.candour.correspondence;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.workflow.WorkItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class OutboxTests {

	@Autowired
	private Outbox outbox;

	@Autowired
	private OpenCases cases;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final String subject = "Message " + UUID.randomUUID();

	@Test
	void aMessageIsSentOnceAfterItsTransactionEvenByManySenders() throws MessagingException {
		String reference = this.cases.open().reference();
		queue(reference, "maria@home.example");
		CompletableFuture
			.allOf(CompletableFuture.runAsync(this.outbox::deliver), CompletableFuture.runAsync(this.outbox::deliver),
					CompletableFuture.runAsync(this.outbox::deliver))
			.join();
		OpenCases.await(() -> !arrived().isEmpty() && sent(reference).sentAt().isPresent());
		assertThat(arrived()).hasSize(1);
		Message message = arrived().get(0);
		assertThat(message.getHeader("Message-ID")[0]).isEqualTo("<" + id() + "@candour>");
		assertThat(message.getAllRecipients()[0]).hasToString("maria@home.example");
		assertThat(this.trail.of(reference)).extracting(Entry::action, Entry::details)
			.contains(org.assertj.core.groups.Tuple.tuple("Message sent", this.subject));
	}

	@Test
	void aMessageFallsWithItsTransactionAndThereIsNoneWithoutOne() {
		String reference = this.cases.open().reference();
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.queue(reference, "maria@home.example", this.subject, "", this.subject);
			status.setRollbackOnly();
		});
		assertThat(this.outbox.of(reference)).noneMatch((sent) -> sent.subject().equals(this.subject));
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.queue(reference, "maria@home.example", "s", "b", "k"));
	}

	@Test
	void theSameKeyIsQueuedOnce() {
		String reference = this.cases.open().reference();
		queue(reference, "maria@home.example");
		queue(reference, "maria@home.example");
		assertThat(this.outbox.of(reference)).filteredOn((sent) -> sent.subject().equals(this.subject)).hasSize(1);
	}

	@Test
	void aRefusedMessageIsTriedAgainWithTheSameNumberAndThenGivenToAPersonWhoDealsWithIt() {
		String reference = this.cases.open().reference();
		queue(reference, "not an address");
		OpenCases.await(() -> sent(reference).failure() != null);
		assertThat(sent(reference).sentAt()).isEmpty();
		UUID id = id();
		this.jdbc.sql("update outgoing set tries = 7, next_try_at = queued_at where id = :id").param("id", id).update();
		WorkItem item = OpenCases.await(Duration.ofSeconds(20), () -> this.cases.has(reference, "message-not-sent")
				? this.cases.item(reference, "message-not-sent", Staff.OFFICER) : null);
		assertThat(item.note()).contains(this.subject, "8 times");
		assertThat(id()).isEqualTo(id);
		this.cases.complete(reference, "message-not-sent", Staff.OFFICER, Map.of("note", "Rang her"));
		assertThat(this.cases.has(reference, "message-not-sent")).isFalse();
		assertThat(this.trail.of(reference)).extracting(Entry::details).contains("Rang her");
	}

	@Test
	void aMessageThatWasRefusedForAWhileArrivesWhenTheServerTakesItAgain() {
		String reference = this.cases.open().reference();
		queue(reference, "not an address");
		OpenCases.await(() -> sent(reference).failure() != null);
		this.jdbc.sql("update outgoing set recipient = 'maria@home.example', next_try_at = queued_at where id = :id")
			.param("id", id())
			.update();
		OpenCases.await(() -> sent(reference).sentAt().isPresent());
		assertThat(sent(reference).failure()).isNull();
		assertThat(arrived()).hasSize(1);
	}

	@Test
	void theWordsOfASecretDoNotOutliveItsSending() {
		String reference = this.cases.open().reference();
		queueSecret(reference, "maria@home.example");
		OpenCases.await(() -> sent(reference).sentAt().isPresent());
		assertThat(arrived()).hasSize(1);
		assertThat(words()).isEmpty();
	}

	@Test
	void theWordsOfASecretThatNobodyTakesAreErasedWhenItIsGivenUp() {
		String reference = this.cases.open().reference();
		queueSecret(reference, "not an address");
		OpenCases.await(() -> sent(reference).failure() != null);
		assertThat(words()).isEqualTo("Your code is 123456");
		this.jdbc.sql("update outgoing set tries = 7, next_try_at = queued_at where id = :id")
			.param("id", id())
			.update();
		OpenCases.await(Duration.ofSeconds(20), () -> this.cases.has(reference, "message-not-sent") ? true : null);
		assertThat(words()).isEmpty();
	}

	private void queueSecret(String reference, String recipient) {
		this.transaction.executeWithoutResult((status) -> this.outbox.queueSecret(reference, recipient, this.subject,
				"Your code is 123456", this.subject));
	}

	private String words() {
		return this.jdbc.sql("select body from outgoing where subject = :subject")
			.param("subject", this.subject)
			.query(String.class)
			.single();
	}

	private void queue(String reference, String recipient) {
		this.transaction.executeWithoutResult(
				(status) -> this.outbox.queue(reference, recipient, this.subject, "Words", this.subject));
	}

	private Outbox.Sent sent(String reference) {
		return this.outbox.of(reference)
			.stream()
			.filter((each) -> each.subject().equals(this.subject))
			.findFirst()
			.orElseThrow();
	}

	private UUID id() {
		return this.jdbc.sql("select id from outgoing where subject = :subject")
			.param("subject", this.subject)
			.query(UUID.class)
			.single();
	}

	private List<? extends Message> arrived() {
		return Arrays.stream(Neighbourhood.POST.getReceivedMessages()).filter((message) -> {
			try {
				return this.subject.equals(message.getSubject());
			}
			catch (MessagingException ex) {
				throw new AssertionError(ex);
			}
		}).toList();
	}

}
