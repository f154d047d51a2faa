package uk.candour.statute;

import java.time.LocalDate;

/** Dates as people write them. A formatter of the platform is too slow for a replay. */
final class PlainDate {

	private static final String[] DAYS = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
			"Sunday" };

	private static final String[] MONTHS = { "January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December" };

	/** Replays name the same few thousand days again and again. */
	private static final int FIRST = (int) LocalDate.of(2018, 1, 1).toEpochDay();

	private static final String[] KNOWN = new String[4096];

	private PlainDate() {
	}

	/** As in "Monday 23 November 2026". */
	static String of(LocalDate day) {
		long index = day.toEpochDay() - FIRST;
		if (index < 0 || index >= KNOWN.length) {
			return written(day);
		}
		String known = KNOWN[(int) index];
		if (known == null) {
			known = written(day);
			KNOWN[(int) index] = known;
		}
		return known;
	}

	private static String written(LocalDate day) {
		return DAYS[day.getDayOfWeek().ordinal()] + ' ' + day.getDayOfMonth() + ' ' + MONTHS[day.getMonthValue() - 1]
				+ ' ' + day.getYear();
	}

}
