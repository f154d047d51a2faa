package uk.candour.workbench;

import java.time.LocalDate;

import uk.candour.cases.References;
import uk.candour.insight.Board;
import uk.candour.statute.WorkingCalendar;
import uk.candour.statute.WorkingCalendars;

/**
 * A deadline as lists show it: never by colour alone.
 *
 * @param due the day, or null while the clock is stopped
 * @param tag a word or two
 * @param colour of the tag
 * @param left what is left, in words
 */
record Deadline(LocalDate due, String tag, String colour, String left) {

	/** Working days before the deadline from which it is urgent. */
	private static final int URGENT = 2;

	/**
	 * The deadline of a case.
	 * @param reference begins with the law that counts its days
	 * @param due or null while the clock is stopped
	 * @param calendars by which the council counts
	 */
	static Deadline of(String reference, LocalDate due, LocalDate today, WorkingCalendars calendars) {
		if (due == null) {
			return new Deadline(null, "Clock stopped", "grey", "The clock is stopped");
		}
		int left = daysLeft(reference, due, today, calendars);
		if (due.isBefore(today)) {
			return new Deadline(due, "Overdue", "red", days(Math.max(1, -left)) + " late");
		}
		String words = due.equals(today) ? "Due today" : days(left) + " left";
		if (left <= Board.NEAR) {
			return new Deadline(due, words, (left <= URGENT) ? "orange" : "yellow", words);
		}
		return new Deadline(due, "On track", "green", words);
	}

	private static int daysLeft(String reference, LocalDate due, LocalDate today, WorkingCalendars calendars) {
		WorkingCalendar calendar = calendars.of(References.daysOf(reference));
		return due.isBefore(today) ? -calendar.count(due.plusDays(1), today) : calendar.count(today.plusDays(1), due);
	}

	private static String days(int number) {
		return number + (number == 1 ? " working day" : " working days");
	}

}
