package uk.candour.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class CaseClockTests {

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFiles files;

	@Autowired
	private OpenCases cases;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theClockStopsWhileProofIsAwaitedAndStartsAnewWhenItComes() {
		String reference = received(10).reference();
		LocalDate due = this.files.get(reference).dueOn().orElseThrow();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		CaseFile waiting = this.files.get(reference);
		assertThat(waiting.stage()).isEqualTo(Stage.AWAITING_IDENTITY);
		assertThat(waiting.isPaused()).isTrue();
		assertThat(waiting.dueOn()).isEmpty();
		this.intake.identityReceived(reference, List.of(), "requester");
		CaseFile going = this.files.get(reference);
		assertThat(going.stage()).isEqualTo(Stage.CHECKING_IDENTITY);
		assertThat(going.isPaused()).isFalse();
		assertThat(going.dueOn()).isEqualTo(going.clock().due())
			.hasValueSatisfying((then) -> assertThat(then).isAfter(due));
		assertThat(this.cases.item(reference, "verify-identity", Staff.OFFICER).dueOn())
			.isEqualTo(going.dueOn().orElseThrow());
	}

	@Test
	void proofThatIsToldOverTheClockMovesTheProcessToo() {
		String reference = this.cases.open().reference();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		this.files.tick(reference, new Tick(Tick.Kind.ID_RECEIVED, this.files.today(), ""), "crm");
		assertThat(this.cases.has(reference, "verify-identity")).isTrue();
		this.intake.identityReceived(reference, List.of(), "requester");
		assertThat(this.files.get(reference).ticks()).filteredOn((tick) -> tick.kind() == Tick.Kind.ID_RECEIVED)
			.hasSize(1);
	}

	@Test
	void proofAskedForOutsideTheProcessRestartsTheClockAllTheSame() {
		String reference = received(3).reference();
		this.files.tick(reference, new Tick(Tick.Kind.ID_REQUESTED, this.files.today().minusDays(1), "doubts"),
				"adwoa.mensah");
		assertThat(this.files.get(reference).isPaused()).isTrue();
		this.intake.identityReceived(reference, List.of(), "requester");
		assertThat(this.files.get(reference).isPaused()).isFalse();
	}

	@Test
	void aSenselessTickIsRefusedAndTheCaseStaysReadable() {
		String reference = this.cases.open().reference();
		LocalDate today = this.files.today();
		assertRefused(reference, new Tick(Tick.Kind.ID_RECEIVED, today, ""));
		assertRefused(reference, new Tick(Tick.Kind.RECEIVED, today, ""));
		assertRefused(reference, new Tick(Tick.Kind.CLARIFICATION_REQUESTED, today.minusYears(1), ""));
		assertRefused(reference, new Tick(Tick.Kind.CHARGE_NOTICE, today, ""));
		assertRefused(reference, new Tick(Tick.Kind.RESPONSE_SENT, today.plusDays(1), ""));
		assertRefused(reference,
				Tick.correcting(new Tick(Tick.Kind.ID_REQUESTED, today, ""), today, "was never asked"));
		CaseFile file = this.files.get(reference);
		assertThat(file.ticks()).hasSize(1);
		assertThat(file.clock().due()).isEqualTo(file.dueOn()).isPresent();
	}

	@Test
	void aCorrectionStrikesOutAWrongEntryAndBothStayOnRecord() {
		String reference = received(5).reference();
		LocalDate due = this.files.get(reference).dueOn().orElseThrow();
		Tick wrong = new Tick(Tick.Kind.ID_REQUESTED, this.files.today(), "doubts");
		this.files.tick(reference, wrong, "adwoa.mensah");
		Tick correction = Tick.correcting(wrong, this.files.today(), "It was another case");
		this.files.tick(reference, correction, "adwoa.mensah");
		CaseFile file = this.files.get(reference);
		assertThat(file.dueOn()).hasValue(due);
		assertThat(file.ticks()).extracting(Tick::kind)
			.containsExactly(Tick.Kind.RECEIVED, wrong.kind(), correction.kind());
	}

	@Test
	void aNoticeOfMoreTimeKeepsTheDateItGave() {
		String reference = received(5).reference();
		Tick notice = Tick.notice(Tick.Kind.EXTENSION_NOTICE, this.files.today(), this.files.today().plusDays(40),
				"many documents");
		LocalDate due = this.files.get(reference).dueOn().orElseThrow();
		this.files.tick(reference, notice, "adwoa.mensah");
		assertThat(this.files.get(reference).ticks()).contains(notice);
		assertThat(this.files.get(reference).dueOn().orElseThrow()).isAfter(due);
		assertThat(this.cases.item(reference, "verify-identity", Staff.OFFICER).dueOn())
			.isEqualTo(this.files.get(reference).dueOn().orElseThrow());
	}

	@Test
	void theDatabaseLetsNobodyRewriteTheClock() {
		String reference = this.cases.open().reference();
		for (String harm : List.of(
				"update case_tick set happened_on = '2020-01-01' where case_reference = '" + reference + "'",
				"delete from case_tick where case_reference = '" + reference + "'", "truncate case_tick")) {
			assertThatExceptionOfType(RuntimeException.class).as(harm)
				.isThrownBy(() -> this.jdbc.sql(harm).update())
				.havingRootCause()
				.withMessageContaining("only ever added");
		}
	}

	@Test
	void theDeadlineIsWhatTheLawSaysOfTheDayOfReceipt() {
		CaseFile file = received(20);
		assertThat(file.dueOn()).isPresent()
			.isEqualTo(StatutoryClock.replay(Regime.SAR, List.of(new Tick(Tick.Kind.RECEIVED, file.receivedOn(), "")))
				.due());
	}

	@Test
	void ownersOfSystemsSeeNoCases() {
		String reference = this.cases.open().reference();
		assertThat(this.files.find(reference, Staff.RECORDS)).isEmpty();
		assertThat(this.files.open(Staff.RECORDS)).isEmpty();
		assertThat(this.files.find(reference, Staff.OFFICER)).isPresent();
	}

	@Test
	void aRequesterFindsTheCaseByReferenceAndAddressTogether() {
		String reference = this.cases.open().reference();
		assertThat(this.files.of(" " + reference.toLowerCase() + " ", "Maria@Home.example ")).isPresent();
		assertThat(this.files.of(reference, "other@home.example")).isEmpty();
	}

	private void assertRefused(String reference, Tick tick) {
		assertThatExceptionOfType(Refused.class).as(tick.toString())
			.isThrownBy(() -> this.files.tick(reference, tick, "adwoa.mensah"))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("senseless-tick"));
	}

	private CaseFile received(int daysAgo) {
		return this.intake.receive(
				OpenCases.application(OpenCases.application().requester(),
						Instant.now().minus(Duration.ofDays(daysAgo))),
				List.of(), UUID.randomUUID().toString(), "requester");
	}

}
