package uk.candour.audit;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.OfficeTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class AuditTrailTests {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final String chain = "SAR-TEST-" + UUID.randomUUID();

	@Test
	void whatHappenedIsToldInOrderAndTheChainIsIntact() {
		record("Opened", "");
		record("Marked", "|3:abc");
		assertThat(this.trail.of(this.chain)).extracting(Entry::action).containsExactly("Opened", "Marked");
		assertThat(this.trail.of(this.chain)).extracting(Entry::number).containsExactly(1, 2);
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void anEntryStandsOrFallsWithWhatItTells() {
		this.transaction.executeWithoutResult((status) -> {
			this.trail.record(this.chain, "system", "Never happened", "");
			status.setRollbackOnly();
		});
		assertThat(this.trail.of(this.chain)).isEmpty();
	}

	@Test
	void theDatabaseLetsNobodyChangeDeleteOrEmptyIt() {
		record("Opened", "");
		for (String harm : new String[] { "update audit_entry set actor = 'me' where chain = '" + this.chain + "'",
				"delete from audit_entry where chain = '" + this.chain + "'", "truncate audit_entry" }) {
			assertThatExceptionOfType(RuntimeException.class).as(harm)
				.isThrownBy(() -> this.jdbc.sql(harm).update())
				.havingRootCause()
				.withMessageContaining("only ever added");
		}
		assertThat(this.trail.of(this.chain)).hasSize(1);
	}

	@Test
	void anEntryChangedBehindItsBackIsNamed() {
		record("Opened", "");
		record("Released", "reader one");
		record("Closed", "");
		String swap = "update audit_entry set details = :details where chain = :chain and number = 2";
		behindItsBack(swap, "reader two");
		try {
			assertThat(this.trail.firstBroken()).hasValueSatisfying((entry) -> {
				assertThat(entry.chain()).isEqualTo(this.chain);
				assertThat(entry.number()).isEqualTo(2);
			});
		}
		finally {
			behindItsBack(swap, "reader one");
		}
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void twoAtOnceStandInOneChain() {
		CompletableFuture
			.allOf(IntStream.range(0, 12)
				.mapToObj((number) -> CompletableFuture.runAsync(() -> record("Step", String.valueOf(number))))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.trail.of(this.chain)).extracting(Entry::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void longWorkOnACaseDoesNotKeepItsChainFromOthers() {
		this.transaction.executeWithoutResult((status) -> {
			this.trail.record(this.chain, "system", "Long work", "");
			CompletableFuture.runAsync(() -> record("Short work", "")).orTimeout(20, TimeUnit.SECONDS).join();
		});
		assertThat(this.trail.of(this.chain)).extracting(Entry::action).containsExactly("Short work", "Long work");
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void whatIsToldJustBeforeTheCommitIsEnteredToo() {
		this.transaction.executeWithoutResult((status) -> {
			this.trail.record(this.chain, "system", "First", "");
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					AuditTrailTests.this.trail.record(AuditTrailTests.this.chain, "system", "Last", "");
				}
			});
		});
		assertThat(this.trail.of(this.chain)).extracting(Entry::action).containsExactly("First", "Last");
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void whatCannotBeToldDoesNotHappen() {
		String told = "Told " + this.chain;
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.trail.record("office", "system", told, "");
				this.trail.record(this.chain, "system", "Not told: \u0000", "");
			}));
		assertThat(this.trail.of("office")).extracting(Entry::action).doesNotContain(told);
	}

	private void record(String action, String details) {
		this.transaction.executeWithoutResult((status) -> this.trail.record(this.chain, "system", action, details));
	}

	/** As a superuser would who knows the triggers. */
	private void behindItsBack(String sql, String details) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table audit_entry disable trigger all").update();
			this.jdbc.sql(sql).param("details", details).param("chain", this.chain).update();
			this.jdbc.sql("alter table audit_entry enable trigger all").update();
		});
	}

}
