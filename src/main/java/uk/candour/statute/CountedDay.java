package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Wait;

/**
 * A day in the derivation of a deadline.
 *
 * @param on the day
 * @param number which counted day it is, from 1; 0 if it does not count
 * @param why why it does not count, or what it is; never null, empty for an ordinary day
 */
public record CountedDay(LocalDate on, int number, String why) {

	/** Whether the day counts towards the time allowed. */
	public boolean counts() {
		return this.number > 0;
	}

	static List<CountedDay> of(Course course, WorkingCalendar calendar) {
		List<CountedDay> days = new ArrayList<>();
		if (course.due() == null) {
			return days;
		}
		boolean first = course.limit() instanceof TimeLimit.WithinWorkingDays
				|| course.limit() instanceof TimeLimit.MonthsBeginningWith;
		boolean working = course.limit() instanceof TimeLimit.AfterWorkingDays
				|| course.limit() instanceof TimeLimit.WithinWorkingDays;
		int number = 0;
		for (LocalDate day = course.base(); !day.isAfter(course.due()); day = day.plusDays(1)) {
			String why = (day.equals(course.base()) && !first) ? "the day it starts is not counted"
					: skipped(course, calendar, day, working);
			boolean counts = why.isEmpty();
			number += counts ? 1 : 0;
			days.add(new CountedDay(day, counts ? number : 0, why));
		}
		return days;
	}

	private static String skipped(Course course, WorkingCalendar calendar, LocalDate day, boolean working) {
		for (Wait wait : course.waits()) {
			if (wait.effect() == Effect.PAUSED && !day.isBefore(wait.span().from()) && !day.isAfter(wait.span().to())) {
				return "waiting for " + wait.span().kind().what();
			}
		}
		if (day.isAfter(course.end())) {
			return calendar.isWorkingDay(day) ? "the last day moves here" : named(calendar, day);
		}
		return (working && !calendar.isWorkingDay(day)) ? named(calendar, day) : "";
	}

	private static String named(WorkingCalendar calendar, LocalDate day) {
		return calendar.holiday(day).orElse("a weekend");
	}

}
