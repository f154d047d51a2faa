package uk.candour.statute;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.candour.statute.ClockRefusal.Cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkingCalendarsTest {

	private static final WorkingCalendars PUBLISHED = WorkingCalendars.published();

	private static final HolidayManager JOLLYDAY = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

	private static final Map<Part, List<String>> SUBDIVISIONS = Map.of(Part.ENGLAND_AND_WALES, List.of("eng", "wls"),
			Part.SCOTLAND, List.of("sct"), Part.NORTHERN_IRELAND, List.of("nir"));

	@ParameterizedTest
	@EnumSource
	void theDaysAreJollydays(Part part) {
		for (String subdivision : SUBDIVISIONS.get(part)) {
			Set<LocalDate> expected = new HashSet<>();
			for (int year = 2018; year <= 2028; year++) {
				JOLLYDAY.getHolidays(Year.of(year), subdivision).forEach((day) -> expected.add(day.getDate()));
			}
			assertThat(days(PUBLISHED.holidays(), part)).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@EnumSource
	void theDaysAreTheProclaimedOnesDayByDay(WorkingDays set) {
		List<Holiday> proclaimed = HolidayFile.read(Sample.text(Sample.HOLIDAYS)).holidays();
		Set<LocalDate> expected = new HashSet<>();
		set.parts().forEach((part) -> expected.addAll(days(proclaimed, part)));
		WorkingCalendar calendar = PUBLISHED.of(set);
		for (LocalDate day = calendar.first(); !day.isAfter(calendar.last()); day = day.plusDays(1)) {
			boolean weekday = day.getDayOfWeek().getValue() < 6;
			assertThat(calendar.isWorkingDay(day)).as("%s %s", set, day).isEqualTo(weekday && !expected.contains(day));
		}
	}

	@Test
	void aDayOutsideTheDataIsRefusedAndSaysSo() {
		WorkingCalendar calendar = PUBLISHED.of(WorkingDays.ENG_WAL);
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2029, 1, 1)))
			.withMessageContaining("Monday 1 January 2029 is outside the holiday data")
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(Cause.OUTSIDE_CALENDAR));
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> calendar.plus(LocalDate.of(2028, 12, 22), 5))
			.withMessageContaining("after Sunday 31 December 2028");
		assertThat(calendar.plus(LocalDate.of(2028, 12, 22), 3)).isEqualTo("2028-12-29");
	}

	@Test
	void anAddedDayMovesADeadlineAndLosesNothing() {
		Holiday jubilee = new Holiday(Part.SCOTLAND, LocalDate.of(2026, 12, 10), "Day of thanks");
		WorkingCalendars with = PUBLISHED.with(List.of(jubilee));
		StatutoryClock before = Story.of(Regime.FOI, "2026-11-23").clock();
		assertThat(before.due()).contains(LocalDate.of(2026, 12, 22));
		assertThat(before.with(with).due()).contains(LocalDate.of(2026, 12, 23));
		assertThat(before.with(with).explain()).extracting(StatutoryClock.Explanation::sentence)
			.contains("Thursday 10 December 2026 is not counted: Day of thanks (Scotland).");
		assertThat(with.holidays()).containsAll(PUBLISHED.holidays()).hasSize(PUBLISHED.holidays().size() + 1);
		assertThat(PUBLISHED.of(WorkingDays.UK_ANY).isWorkingDay(jubilee.on())).isTrue();
		assertThat(with.of(WorkingDays.ENG_WAL).isWorkingDay(jubilee.on())).isTrue();
	}

	@Test
	void aDayOutsideTheDataCannotBeAdded() {
		Holiday late = new Holiday(Part.SCOTLAND, LocalDate.of(2030, 1, 2), "2nd January");
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> PUBLISHED.with(List.of(late)))
			.withMessageContaining("2018 to 2028");
	}

	@Test
	void aPublishedFileAddsDaysMovesDaysAndAppendsYears() {
		HolidayFile oneDay = HolidayFile.read("""
				{"england-and-wales": {"events": [{"title": "Coronation", "date": "2027-06-18"}]}}""");
		WorkingCalendars added = PUBLISHED.with(oneDay);
		assertThat(added.of(WorkingDays.UK_ANY).isWorkingDay(LocalDate.of(2027, 6, 18))).isFalse();
		assertThat(added.of(WorkingDays.ENG_WAL).isWorkingDay(LocalDate.of(2027, 12, 27))).isFalse();
		String json = Sample.text(Sample.HOLIDAYS);
		assertThat(PUBLISHED.with(HolidayFile.read(json.replace("2028-05-01", "2028-05-08"))).of(WorkingDays.UK_ANY))
			.satisfies((calendar) -> assertThat(calendar.isWorkingDay(LocalDate.of(2028, 5, 1))).isTrue())
			.satisfies((calendar) -> assertThat(calendar.isWorkingDay(LocalDate.of(2028, 5, 8))).isFalse());
		WorkingCalendars longer = PUBLISHED.with(HolidayFile.read(json.replace("\"2018-", "\"2029-")));
		assertThat(longer.lastYear()).isEqualTo(2029);
		assertThat(longer.of(WorkingDays.UK_ANY).isWorkingDay(LocalDate.of(2018, 1, 2))).as("history stays").isFalse();
	}

	@Test
	void anOlderFileTakesNoProclaimedDayAway() {
		String older = Sample.text(Sample.HOLIDAYS)
			.replaceAll("\\{[^{}]*\"2026-06-15\"[^{}]*},", "")
			.replace("'", "\u2019");
		assertThat(older).doesNotContain("\"date\": \"2026-06-15\"");
		WorkingCalendars with = PUBLISHED.with(HolidayFile.read(older));
		assertThat(with.of(WorkingDays.UK_ANY).isWorkingDay(LocalDate.of(2026, 6, 15))).isFalse();
		assertThat(with.holidays()).hasSameSizeAs(PUBLISHED.holidays());
	}

	@Test
	void theFileOfOnePartOfTheKingdomWillDo() {
		HolidayFile file = HolidayFile.read("\uFEFF{\"division\": \"scotland\", \"events\": "
				+ "[{\"title\": \"Day of thanks\", \"date\": \"2026-12-10\", \"notes\": \"\", \"bunting\": true}]}");
		assertThat(file.holidays())
			.containsExactly(new Holiday(Part.SCOTLAND, LocalDate.of(2026, 12, 10), "Day of thanks"));
	}

	@Test
	void aDayTakenOutCountsAgainAndTheYearStaysCovered() {
		Holiday day = new Holiday(Part.SCOTLAND, LocalDate.of(2026, 12, 10), "Day of thanks");
		WorkingCalendars with = PUBLISHED.with(List.of(day));
		assertThat(with.without(List.of(new Holiday(Part.SCOTLAND, day.on(), ""))).holidays())
			.isEqualTo(PUBLISHED.holidays());
		assertThat(with.with(List.of(day)).holidays()).isEqualTo(with.holidays());
	}

	@Test
	void aFileThatIsNoHolidayFileIsRefused() {
		for (String json : List.of("", "{", "[]", "null", "[".repeat(100_000), "x".repeat(2_000_000),
				"{\"england-and-wales\": {\"events\": [{\"date\": \"2026-12-25\"}]}}",
				"{\"england-and-wales\": {\"events\": [{\"title\": \"Day\", \"date\": \"soon\"}]}}")) {
			assertThatExceptionOfType(ClockRefusal.class).as(json)
				.isThrownBy(() -> HolidayFile.read(json))
				.withMessageContaining("gov.uk/bank-holidays.json");
		}
	}

	private static Set<LocalDate> days(List<Holiday> holidays, Part part) {
		return holidays.stream().filter((day) -> day.part() == part).map(Holiday::on).collect(Collectors.toSet());
	}

}
