package uk.candour.statute;

import java.time.LocalDate;

/**
 * How long a law gives. The day on which the time is triggered is never counted, except
 * where the name of the limit says otherwise.
 */
public sealed interface TimeLimit {

	/** The limit as the end of a sentence, such as "20 working days". */
	String words();

	/**
	 * The limit and where it starts, as the end of a sentence.
	 * @param day the day from which it is counted, in words
	 * @return the words
	 */
	default String from(String day) {
		return words() + " from " + day;
	}

	/** The last day, before it is moved off a day that is not a working day. */
	LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar);

	/** How many units of this limit lie between two days, both included. */
	default int units(LocalDate from, LocalDate to, WorkingCalendar calendar) {
		return Math.max(0, (int) (to.toEpochDay() - from.toEpochDay()) + 1);
	}

	/** Whether a last day that is not a working day moves to the next one. */
	default boolean rolls() {
		return false;
	}

	/**
	 * Working days after the trigger.
	 *
	 * @param days how many
	 */
	record AfterWorkingDays(int days) implements TimeLimit {

		@Override
		public String words() {
			return this.days + ((this.days == 1) ? " working day" : " working days");
		}

		@Override
		public LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar) {
			return calendar.plus(from, this.days + disregarded);
		}

		@Override
		public int units(LocalDate from, LocalDate to, WorkingCalendar calendar) {
			return calendar.count(from, to);
		}

	}

	/**
	 * Consecutive working days of which the trigger is the first, if it is one.
	 *
	 * @param days how many
	 */
	record WithinWorkingDays(int days) implements TimeLimit {

		@Override
		public String words() {
			return this.days + " consecutive working days";
		}

		@Override
		public String from(String day) {
			return words() + " beginning with " + day;
		}

		@Override
		public LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar) {
			return calendar.within(from, this.days);
		}

	}

	/**
	 * Calendar days after the trigger.
	 *
	 * @param days how many
	 * @param rolls whether a last day on a weekend or holiday moves on
	 */
	record AfterDays(int days, boolean rolls) implements TimeLimit {

		@Override
		public String words() {
			return this.days + " days";
		}

		@Override
		public LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar) {
			return from.plusDays(this.days + disregarded);
		}

	}

	/**
	 * Calendar months after the trigger: the same date, or the last day of a shorter
	 * month; then disregarded days; then off a weekend or holiday (Reg 1182/71 Art 3).
	 *
	 * @param months how many, added once
	 */
	record AfterMonths(int months) implements TimeLimit {

		@Override
		public String words() {
			return (this.months == 1) ? "one month" : this.months + " months";
		}

		@Override
		public LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar) {
			return from.plusMonths(this.months).plusDays(disregarded);
		}

		@Override
		public boolean rolls() {
			return true;
		}

	}

	/**
	 * Calendar months of which the trigger is the first day: they end the day before the
	 * same date (FOIA s.9(2)).
	 *
	 * @param months how many
	 */
	record MonthsBeginningWith(int months) implements TimeLimit {

		@Override
		public String words() {
			return this.months + " months";
		}

		@Override
		public String from(String day) {
			return words() + " beginning with " + day;
		}

		@Override
		public LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar) {
			return from.plusMonths(this.months).minusDays(1);
		}

	}

	/** The law gives no number. */
	record WithoutUndueDelay() implements TimeLimit {

		@Override
		public String words() {
			return "no fixed period";
		}

		@Override
		public LocalDate end(LocalDate from, int disregarded, WorkingCalendar calendar) {
			throw new IllegalStateException("A limit without a number has no last day");
		}

	}

}
