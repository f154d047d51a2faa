package uk.candour.statute;

import java.time.LocalDate;

/**
 * Which days count. Immutable.
 */
public interface WorkingCalendar {

	/** Whether the day is neither a weekend nor a holiday of this calendar. */
	boolean isWorkingDay(LocalDate day);

}
