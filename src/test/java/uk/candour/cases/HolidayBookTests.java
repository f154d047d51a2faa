package uk.candour.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.correspondence.Outbox;
import uk.candour.statute.Holiday;
import uk.candour.statute.HolidayFile;
import uk.candour.statute.Part;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class HolidayBookTests {

	private static final String WHY = "Proclaimed in the Gazette";

	@Autowired
	private HolidayBook book;

	@Autowired
	private Recount recount;

	@Autowired
	private Calendars calendars;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CaseRows rows;

	@Autowired
	private Intake intake;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Outbox outbox;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private List<HolidayChange> entered = List.of();

	/** Other tests count by the published days. */
	@AfterEach
	void takeBack() {
		if (!this.entered.isEmpty()) {
			this.book.enter(this.entered.stream()
				.map((change) -> new HolidayChange(change.holiday(), !change.withdrawn()))
				.toList(), "The test is over", Staff.ADMINISTRATOR);
			this.recount.run();
		}
	}

	@Test
	void aDayThatIsAddedMovesWhatWasShownBeforeAndTellsEverybody() {
		CaseFile file = received(5);
		LocalDate was = file.dueOn().orElseThrow();
		List<HolidayChange> day = holiday(was);
		LocalDate now = this.calendars.current().with(List.of(day.get(0).holiday())).of(WorkingDays.ENG_WAL).roll(was);
		assertThat(this.book.preview(day, Staff.ADMINISTRATOR))
			.contains(new HolidayRevision.Moved(file.reference(), was, now));
		assertThat(this.files.get(file.reference()).dueOn()).as("only shown so far").contains(was);
		long revision = enter(day);
		this.recount.run();
		CaseFile after = this.files.get(file.reference());
		assertThat(after.dueOn()).contains(now).isEqualTo(after.clock().due());
		assertThat(this.book.moved(revision)).contains(new HolidayRevision.Moved(file.reference(), was, now));
		assertThat(this.cases.item(file.reference(), "verify-identity", Staff.OFFICER).dueOn()).isEqualTo(now);
		assertThat(this.trail.of(file.reference())).extracting(Entry::action)
			.contains("Deadline recomputed: bank holidays changed");
		assertThat(this.trail.of("office")).extracting(Entry::action)
			.contains("Bank holidays changed", "Deadlines recomputed: bank holidays changed");
		assertThat(this.trail.firstBroken()).isEmpty();
		assertThat(told(file)).isEqualTo(1);
		assertThat(this.book.revision(revision)).hasValueSatisfying((line) -> {
			assertThat(line.done()).isTrue();
			assertThat(line.moved()).isPositive();
			assertThat(line.by()).isEqualTo(Staff.ADMINISTRATOR.username());
		});
		assertThat(this.book.news()).map(HolidayRevision::id).contains(revision);
	}

	@Test
	void whoeverGoesOnAfterAKillTellsNobodyTwice() {
		LocalDate was = received(6).dueOn().orElseThrow();
		List<CaseFile> several = List.of(received(6), received(6), received(6));
		long revision = enter(holiday(was));
		while (this.book.moved(revision).size() < 2) {
			assertThat(this.recount.step(1)).as("one case after another, until it is killed").isTrue();
		}
		assertThat(this.book.revision(revision)).hasValueSatisfying((line) -> assertThat(line.done()).isFalse());
		this.recount.run();
		this.recount.run();
		for (CaseFile file : several) {
			assertThat(this.files.get(file.reference()).dueOn())
				.hasValueSatisfying((now) -> assertThat(now).isAfter(was));
			assertThat(told(file)).isEqualTo(1);
			assertThat(this.trail.of(file.reference())).extracting(Entry::action)
				.containsOnlyOnce("Deadline recomputed: bank holidays changed");
		}
	}

	@Test
	void aTickBetweenEntryAndRecountCountsByTheNewDays() {
		CaseFile file = received(7);
		LocalDate was = file.dueOn().orElseThrow();
		enter(holiday(was));
		this.files.tick(file.reference(), new Tick(Tick.Kind.CLARIFICATION_REQUESTED, this.files.today(), ""),
				"system");
		this.files.correct(file.reference(), 2, null, "Never asked", "adwoa.mensah");
		assertThat(this.files.get(file.reference()).dueOn()).hasValueSatisfying((now) -> assertThat(now).isAfter(was));
		this.recount.run();
		assertThat(this.files.get(file.reference()).dueOn()).isEqualTo(this.files.get(file.reference()).clock().due());
	}

	@Test
	void whoWaitsForNothingMoreIsNotWrittenTo() {
		CaseFile answered = received(8);
		CaseFile paused = received(8);
		this.files.tick(answered.reference(), new Tick(Tick.Kind.RESPONSE_SENT, this.files.today(), ""), "system");
		this.files.tick(paused.reference(), new Tick(Tick.Kind.ID_REQUESTED, this.files.today(), ""), "system");
		enter(holiday(answered.dueOn().orElseThrow()));
		this.recount.run();
		assertThat(told(answered)).isZero();
		assertThat(told(paused)).isZero();
		assertThat(this.files.get(paused.reference()).dueOn()).isEmpty();
	}

	@Test
	void everyStoredDateIsWhatAReplaySays() {
		enter(holiday(received(9).dueOn().orElseThrow()));
		this.recount.run();
		assertThat(this.rows.findAll()).filteredOn((file) -> file.questions().stream().anyMatch(Question::isOpen))
			.as("what has been answered is history, whatever it still waits for")
			.isNotEmpty()
			.allSatisfy((file) -> {
				assertThat(file.dueOn()).as(file.reference()).isEqualTo(file.clock().due());
				assertThat(file.isPaused()).as(file.reference()).isEqualTo(file.clock().isPaused());
			});
	}

	@Test
	void anotherNodeCountsByTheNewDaysWithoutARestart() {
		Calendars elsewhere = new Calendars(this.jdbc);
		LocalDate day = received(10).dueOn().orElseThrow();
		assertThat(elsewhere.current().of(WorkingDays.ENG_WAL).isWorkingDay(day)).isTrue();
		enter(holiday(day));
		assertThat(this.transaction
			.<Boolean>execute((status) -> elsewhere.settled().of(WorkingDays.ENG_WAL).isWorkingDay(day)))
			.as("at once for what is stored")
			.isFalse();
		OpenCases.await(() -> !new Calendars(this.jdbc).current().of(WorkingDays.ENG_WAL).isWorkingDay(day));
		OpenCases.await(() -> !elsewhere.current().of(WorkingDays.ENG_WAL).isWorkingDay(day));
	}

	@Test
	void aDayThatIsTakenOutStaysInTheBook() {
		LocalDate day = received(11).dueOn().orElseThrow();
		long first = enter(holiday(day));
		long second = this.book.enter(
				List.of(new HolidayChange(new Holiday(Part.ENGLAND_AND_WALES, day, "Day of thanks"), true)),
				"It was put off", Staff.ADMINISTRATOR);
		this.entered = List.of();
		this.recount.run();
		assertThat(this.calendars.current().of(WorkingDays.ENG_WAL).isWorkingDay(day)).isTrue();
		assertThat(this.book.revisions()).extracting(HolidayRevision::id).contains(first, second);
	}

	@Test
	void whatCannotBeEnteredIsRefusedAndSaysWhy() {
		LocalDate christmas = LocalDate.of(2026, 12, 25);
		refuses("not-allowed", holiday(LocalDate.of(2027, 6, 1)), WHY, Staff.OFFICER);
		refuses("nothing-new", holiday(christmas), WHY, Staff.ADMINISTRATOR);
		refuses("nothing-new", List.of(), WHY, Staff.ADMINISTRATOR);
		refuses("no-reason", holiday(LocalDate.of(2027, 6, 1)), " ", Staff.ADMINISTRATOR);
		refuses("outside-the-data", holiday(LocalDate.of(2030, 6, 3)), WHY, Staff.ADMINISTRATOR);
		refuses("nothing-new", List.of(new HolidayChange(holiday(LocalDate.of(2027, 6, 1)).get(0).holiday(), true)),
				WHY, Staff.ADMINISTRATOR);
	}

	@Test
	void aFileOfDaysThatAreKnownChangesNothing() {
		assertThat(this.book.changes(HolidayFile.read("""
				{"england-and-wales": {"events": [{"title": "Christmas Day", "date": "2026-12-25"}]}}"""))).isEmpty();
	}

	@Test
	void theDatabaseLetsNobodyRewriteTheBook() {
		enter(holiday(LocalDate.of(2027, 6, 1)));
		for (String harm : List.of("update holiday_entry set title = 'x'", "delete from holiday_entry",
				"truncate holiday_entry", "update holiday_revision set reason = 'x'", "delete from holiday_revision")) {
			assertThatExceptionOfType(RuntimeException.class).as(harm)
				.isThrownBy(() -> this.jdbc.sql(harm).update())
				.havingRootCause()
				.withMessageContaining("only ever added");
		}
	}

	private void refuses(String code, List<HolidayChange> changes, String reason, Account who) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.book.enter(changes, reason, who))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	private long enter(List<HolidayChange> changes) {
		long revision = this.book.enter(changes, WHY, Staff.ADMINISTRATOR);
		this.entered = changes;
		return revision;
	}

	private static List<HolidayChange> holiday(LocalDate day) {
		return List.of(new HolidayChange(new Holiday(Part.ENGLAND_AND_WALES, day, "Day of thanks"), false));
	}

	private long told(CaseFile file) {
		return this.outbox.of(file.reference())
			.stream()
			.filter((sent) -> sent.subject().startsWith("A new date"))
			.count();
	}

	private CaseFile received(int daysAgo) {
		return this.intake.receive(
				OpenCases.application(OpenCases.application().requester(),
						Instant.now().minus(Duration.ofDays(daysAgo))),
				List.of(), UUID.randomUUID().toString(), "requester");
	}

}
