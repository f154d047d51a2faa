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
 * @param state whether it counts, and if not, for what kind of reason
 * @param why why it does not count, or what it is; never null, empty for an ordinary day
 */
public record CountedDay(LocalDate on, int number, State state, String why) {

	/** Whether the day counts towards the time allowed. */
	public boolean counts() {
		return this.number > 0;
	}

	static List<CountedDay> of(Course course, WorkingCalendar calendar) {
		List<CountedDay> days = new ArrayList<>();
		if (course.due() == null || course.limit() == null) {
			return days;
		}
		int number = 0;
		for (LocalDate day = course.base(); !day.isAfter(course.due()); day = day.plusDays(1)) {
			State state = state(course, calendar, day);
			number += (state == State.COUNTED) ? 1 : 0;
			days.add(new CountedDay(day, (state == State.COUNTED) ? number : 0, state,
					why(state, course, calendar, day)));
		}
		return days;
	}

	private static State state(Course course, WorkingCalendar calendar, LocalDate day) {
		if (day.equals(course.base()) && !countsItsFirstDay(course)) {
			return State.START;
		}
		if (wait(course, day) != null) {
			return State.DISREGARDED;
		}
		boolean free = !calendar.isWorkingDay(day);
		if (day.isAfter(course.end())) {
			return free ? free(calendar, day) : State.MOVED;
		}
		return (free && isInWorkingDays(course)) ? free(calendar, day) : State.COUNTED;
	}

	private static State free(WorkingCalendar calendar, LocalDate day) {
		return calendar.holiday(day).isPresent() ? State.HOLIDAY : State.WEEKEND;
	}

	private static boolean countsItsFirstDay(Course course) {
		return course.limit() instanceof TimeLimit.WithinWorkingDays
				|| course.limit() instanceof TimeLimit.MonthsBeginningWith;
	}

	private static boolean isInWorkingDays(Course course) {
		return course.limit() instanceof TimeLimit.AfterWorkingDays
				|| course.limit() instanceof TimeLimit.WithinWorkingDays;
	}

	private static String why(State state, Course course, WorkingCalendar calendar, LocalDate day) {
		return switch (state) {
			case START -> "the day it starts is not counted";
			case COUNTED -> "";
			case WEEKEND -> "a weekend";
			case HOLIDAY -> calendar.holiday(day).orElseThrow();
			case DISREGARDED -> "waiting for " + wait(course, day).span().kind().what();
			case MOVED -> "the last day moves here";
		};
	}

	private static Wait wait(Course course, LocalDate day) {
		for (Wait wait : course.waits()) {
			if (wait.effect() == Effect.PAUSED && !day.isBefore(wait.span().from()) && !day.isAfter(wait.span().to())) {
				return wait;
			}
		}
		return null;
	}

	/** What a day is to a deadline. */
	public enum State {

		/** The time starts on it, and it is not counted itself. */
		START,
		/** It is one of the days that the law gives. */
		COUNTED,
		/** A Saturday or Sunday that does not count. */
		WEEKEND,
		/** A bank or public holiday that does not count. */
		HOLIDAY,
		/** It passes while something is waited for. */
		DISREGARDED,
		/** The last day was moved to it from a weekend or holiday. */
		MOVED

	}

}
