package uk.candour.connectors;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dates as people in Britain write them: 2023-05-31, 31/05/2023, 31.5.23, 31 May 2023,
 * 31-May-23.
 */
public final class Dates {

	// Two digits are of the hundred years that end in 2039: dates of birth and of entries
	// lie behind us.
	private static final int CENTURY = 1940;

	private static final List<DateTimeFormatter> FORMS = Stream
		.of("uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu", "uuuuMMdd")
		.map(Dates::form)
		.toList();

	private static final List<DateTimeFormatter> SHORT_FORMS = Stream.of("d/M/", "d-M-", "d.M.", "d MMM ", "d-MMM-")
		.map((pattern) -> new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.appendValueReduced(java.time.temporal.ChronoField.YEAR, 2, 2, CENTURY)
			.toFormatter(Locale.UK)
			.withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private Dates() {
	}

	private static DateTimeFormatter form(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(Locale.UK)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/**
	 * The date of a text, a time after it left out; empty when it is none.
	 */
	public static Optional<LocalDate> read(String text) {
		String day = text.strip().replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "").replaceAll("[T ]\\d{1,2}:\\d{2}.*$", "");
		return Stream.concat(FORMS.stream(), SHORT_FORMS.stream())
			.flatMap((form) -> parsed(day, form).stream())
			.findFirst();
	}

	private static Optional<LocalDate> parsed(String day, DateTimeFormatter form) {
		try {
			return Optional.of(LocalDate.parse(day, form));
		}
		catch (DateTimeParseException other) {
			return Optional.empty();
		}
	}

}
