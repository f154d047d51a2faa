package uk.candour.complaints;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them. */
final class Days {

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private Days() {
	}

	static String of(LocalDate day) {
		return WRITTEN.format(day);
	}

}
