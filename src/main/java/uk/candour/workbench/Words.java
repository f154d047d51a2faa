package uk.candour.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import uk.candour.correspondence.Language;

/** How dates and times are written for staff: London's, in full. */
final class Words {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

	private Words() {
	}

	static String date(LocalDate date) {
		return Language.ENGLISH.write(date);
	}

	/** Empty for null. */
	static String date(Instant at) {
		return (at == null) ? "" : date(at.atZone(LONDON).toLocalDate());
	}

	/** Empty for null. */
	static String time(Instant at) {
		return (at == null) ? "" : TIME.format(at.atZone(LONDON));
	}

}
