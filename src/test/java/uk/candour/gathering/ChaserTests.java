package uk.candour.gathering;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.catalogue.Attribute;
import uk.candour.statute.WorkingCalendar;
import uk.candour.statute.WorkingCalendars;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class ChaserTests {

	private static final WorkingCalendar CALENDAR = WorkingCalendars.published().of(WorkingDays.ENG_WAL);

	@Autowired
	private Chaser chaser;

	@Autowired
	private Worklist worklist;

	@Autowired
	private OpenCases cases;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theLadderCountsWorkingDaysFromTheDayAfterTheOwnerWasAsked() {
		LocalDate thursday = LocalDate.of(2026, 4, 2);
		// Good Friday and Easter Monday do not count
		assertThat(Chase.due(thursday, CALENDAR)).isEqualTo(LocalDate.of(2026, 4, 13));
		assertThat(Chase.of(thursday, LocalDate.of(2026, 4, 12), CALENDAR)).isEmpty();
		assertThat(Chase.of(thursday, LocalDate.of(2026, 4, 13), CALENDAR)).contains(Chase.FIRST);
		assertThat(Chase.of(thursday, LocalDate.of(2026, 4, 17), CALENDAR)).contains(Chase.SECOND);
		assertThat(Chase.of(thursday, LocalDate.of(2026, 4, 23), CALENDAR)).contains(Chase.ESCALATED);
		assertThat(Chase.of(thursday, LocalDate.of(2026, 12, 1), CALENDAR)).contains(Chase.ESCALATED);
	}

	@Test
	void anOwnerWhoDoesNotAnswerIsChasedTwiceAndThenAManagerIsTold() {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		this.chaser.look();
		assertThat(chased(reference, Staff.OFFICER)).isEmpty();
		asked(reference, 5);
		this.chaser.look();
		this.chaser.look();
		assertThat(chased(reference, Staff.OFFICER)).singleElement()
			.satisfies((item) -> assertThat(item.note()).contains("5 working days"));
		asked(reference, 9);
		this.chaser.look();
		assertThat(chased(reference, Staff.OFFICER)).hasSize(2);
		asked(reference, 13);
		this.chaser.look();
		assertThat(chased(reference, Staff.HEAD)).anySatisfy((item) -> {
			assertThat(item.role()).isEqualTo("manager");
			assertThat(item.note()).contains("13 working days");
		});
	}

	@Test
	void anOwnerWithoutAnAccountIsRemindedByMailOnEachRung() {
		String owner = "boxes-" + System.nanoTime() + "@boxes.example";
		this.cases.catalogued(OpenCases.paper().with(Attribute.OWNER_EMAIL, owner));
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		for (int days : new int[] { 5, 5, 9, 13 }) {
			asked(reference, days);
			this.chaser.look();
		}
		assertThat(this.jdbc.sql("select subject from outgoing where recipient = :owner order by queued_at")
			.param("owner", owner)
			.query(String.class)
			.list()).containsExactly("Please search: Paper archive (" + reference + ")",
					"Reminder, please search: Paper archive (" + reference + ")",
					"Reminder, please search: Paper archive (" + reference + ")",
					"Reminder, please search: Paper archive (" + reference + ")");
		assertThat(this.jdbc.sql("select distinct token_hash from owner_link where email = :owner")
			.param("owner", owner)
			.query(String.class)
			.list()).hasSize(4);
	}

	@Test
	void whatWasAnsweredIsNotChased() {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		WorkItem item = this.cases.item(reference, "search-by-hand", Staff.RECORDS);
		this.worklist.complete(item.id(),
				Map.of("outcome", "NOTHING_HELD", "searched", "Boxes 1 to 9", "minutes", "15"), Staff.RECORDS);
		asked(reference, 13);
		this.chaser.look();
		assertThat(chased(reference, Staff.HEAD)).isEmpty();
	}

	private List<WorkItem> chased(String reference, Account who) {
		return this.worklist.of(reference, who).stream().filter((item) -> item.step().equals("chase-owner")).toList();
	}

	/** As if the owner had been asked so many working days ago. */
	private void asked(String reference, int workingDays) {
		LocalDate day = LocalDate.now(ZoneId.of("Europe/London"));
		while (CALENDAR.count(day.plusDays(1), LocalDate.now(ZoneId.of("Europe/London"))) < workingDays) {
			day = day.minusDays(1);
		}
		this.jdbc.sql("update search set planned_at = :at, started_at = null where case_reference = :reference")
			.param("at", day.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toOffsetDateTime())
			.param("reference", reference)
			.update();
	}

}
