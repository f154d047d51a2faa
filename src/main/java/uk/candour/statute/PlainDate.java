package uk.candour.statute;

import java.time.LocalDate;

/** Dates as people write them. A formatter of the platform is too slow for a replay. */
final class PlainDate {

	private static final String[] DAYS = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
			"Sunday" };

	private static final String[] MONTHS = { "January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December" };

	private PlainDate() {
	}

	/** As in "Monday 23 November 2026". */
	static String of(LocalDate day) {
		return DAYS[day.getDayOfWeek().ordinal()] + ' ' + day.getDayOfMonth() + ' ' + MONTHS[day.getMonthValue() - 1]
				+ ' ' + day.getYear();
	}

}
