package uk.candour.statute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import uk.candour.statute.DaySheet.Day;
import uk.candour.statute.DaySheet.Month;
import uk.candour.statute.Tick.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DaySheetTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static DaySheet sheet(Story story) {
		return DaySheet.of(story.clock(), TODAY);
	}

	private static Day day(DaySheet sheet, String on) {
		return sheet.months()
			.stream()
			.flatMap((month) -> month.weeks().stream())
			.flatMap(List::stream)
			.filter((day) -> day != null && day.on().equals(LocalDate.parse(on)))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void everyDayOfAMonthStandsUnderItsWeekday() {
		DaySheet sheet = sheet(Story.of(Regime.FOI, "2026-11-23"));
		assertThat(sheet.months()).extracting(Month::month)
			.containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
		for (Month month : sheet.months()) {
			assertThat(month.weeks().stream().flatMap(List::stream).filter(Objects::nonNull))
				.hasSize(month.month().lengthOfMonth());
			month.weeks().forEach((week) -> {
				assertThat(week).hasSize(7);
				for (int place = 0; place < 7; place++) {
					if (week.get(place) != null) {
						assertThat(week.get(place).on().getDayOfWeek().getValue()).isEqualTo(place + 1);
					}
				}
			});
		}
	}

	@Test
	void aDaySaysInWordsWhatItsSignShows() {
		DaySheet sheet = sheet(Story.of(Regime.FOI, "2026-11-23"));
		assertThat(day(sheet, "2026-11-22").words()).isEmpty();
		assertThat(day(sheet, "2026-11-22").kind()).isEqualTo("outside");
		assertThat(day(sheet, "2026-11-23").words()).isEqualTo("the day it starts is not counted");
		assertThat(day(sheet, "2026-11-24").words()).isEqualTo("counted, day 1, today");
		assertThat(day(sheet, "2026-11-28").sign()).isEqualTo("–");
		assertThat(day(sheet, "2026-11-30").words()).isEqualTo("St Andrew's Day (Scotland), not counted");
		assertThat(day(sheet, "2026-11-30").sign()).isEqualTo("H");
		assertThat(day(sheet, "2026-12-22").words()).isEqualTo("counted, day 20, the last day");
	}

	@Test
	void theDaysThatDidNotCountAreToldOnceForEachReason() {
		assertThat(sheet(Story.of(Regime.FOI, "2026-11-23")).leftOut()).containsExactly(
				"Monday 23 November 2026: the day it starts is not counted",
				"Monday 30 November 2026: St Andrew's Day (Scotland)", "8 days of weekends");
		DaySheet paused = sheet(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.CLARIFICATION_REQUESTED, "2026-09-02")
			.then(Kind.CLARIFICATION_RECEIVED, "2026-09-07"));
		assertThat(paused.leftOut())
			.contains("Wednesday 2 September 2026 to Monday 7 September 2026: waiting for the clarification");
		assertThat(day(paused, "2026-09-05").sign()).isEqualTo("P");
	}

	@Test
	void aLastDayThatMovesShowsWhereItMoved() {
		DaySheet sheet = sheet(Story.of(Regime.SAR, "2026-11-26"));
		assertThat(day(sheet, "2026-12-26").kind()).isEqualTo("counted");
		assertThat(day(sheet, "2026-12-28").kind()).isEqualTo("holiday");
		assertThat(day(sheet, "2026-12-29").words()).isEqualTo("the last day moves here, the last day");
	}

	@Test
	void thereIsNoSheetWhileTheClockIsStoppedOrForMoreThanTwoYears() {
		assertThat(sheet(Story.of(Regime.SAR, "2026-09-01").then(Kind.ID_REQUESTED, "2026-09-02")))
			.isEqualTo(new DaySheet(List.of(), List.of()));
		DaySheet years = sheet(Story.of(Regime.SAR, "2020-09-01")
			.then(Kind.CLARIFICATION_REQUESTED, "2020-09-02")
			.then(Kind.CLARIFICATION_RECEIVED, "2024-09-07"));
		assertThat(years.months()).isEmpty();
		assertThat(years.leftOut()).isNotEmpty();
	}

	@Test
	void aDateThatANoticeGaveIsNotCounted() {
		StatutoryClock clock = Story.of(Regime.RPSI, "2026-11-02")
			.then(Tick.notice(Kind.EXTENSION_NOTICE, LocalDate.of(2026, 11, 10), LocalDate.of(2027, 1, 20), ""))
			.clock();
		assertThat(clock.due()).contains(LocalDate.of(2027, 1, 20));
		assertThat(clock.days()).isEmpty();
	}

}
