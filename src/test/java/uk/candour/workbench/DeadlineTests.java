package uk.candour.workbench;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.candour.statute.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@CsvSource({ "2026-11-20,Overdue,red,1 working day late", "2026-11-22,Overdue,red,1 working day late",
			"2026-11-23,Due today,orange,Due today", "2026-11-24,1 working day left,orange,1 working day left",
			"2026-11-26,3 working days left,yellow,3 working days left",
			"2026-11-30,5 working days left,yellow,5 working days left",
			"2026-12-01,On track,green,6 working days left" })
	void aDeadlineSaysInWordsAndColourWhatIsLeft(LocalDate due, String tag, String colour, String left) {
		assertThat(Deadline.of("SAR-2026-00001", due, MONDAY, WorkingCalendars.published()))
			.isEqualTo(new Deadline(due, tag, colour, left));
	}

	@Test
	void aStoppedClockHasNoDeadline() {
		assertThat(Deadline.of("SAR-2026-00001", null, MONDAY, WorkingCalendars.published()).tag())
			.isEqualTo("Clock stopped");
	}

	/** St Andrew's Day 2026 is a Monday. */
	@ParameterizedTest
	@CsvSource({ "FOI,5", "EIR,5", "RPSI,5", "SAR,6", "COMPLAINT,6", "CORRECTION,6", "PRIVACY,6" })
	void onlyRightsToInformationSkipScottishHolidays(String law, int left) {
		LocalDate due = LocalDate.of(2026, 12, 1);
		assertThat(Deadline.of(law + "-2026-00001", due, MONDAY, WorkingCalendars.published()).left())
			.isEqualTo(left + " working days left");
	}

}
