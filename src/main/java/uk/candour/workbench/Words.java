package uk.candour.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates and times are written for staff: London's, in full. */
final class Words {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

	private Words() {
	}

	static String date(LocalDate date) {
		return DATE.format(date);
	}

	/** Empty for null. */
	static String date(Instant at) {
		return (at == null) ? "" : DATE.format(at.atZone(LONDON));
	}

	/** Empty for null. */
	static String time(Instant at) {
		return (at == null) ? "" : TIME.format(at.atZone(LONDON));
	}

}
