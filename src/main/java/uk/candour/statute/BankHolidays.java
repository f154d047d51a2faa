package uk.candour.statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The bank and public holidays of the United Kingdom. The days are Jollyday's, written
 * down once because working them out anew takes a second at every start; a test holds
 * them against Jollyday and against the proclaimed days.
 */
final class BankHolidays {

	/** The first and the last year that were checked against the proclaimed days. */
	static final int FIRST_YEAR = 2018;

	static final int LAST_YEAR = 2028;

	private static final Map<String, Part> PARTS = Arrays.stream(Part.values())
		.collect(Collectors.toMap(Part::code, Function.identity()));

	private BankHolidays() {
	}

	static List<Holiday> published() {
		List<List<String>> rows = Csv.rows(text());
		return rows.subList(1, rows.size())
			.stream()
			.map((row) -> new Holiday(PARTS.get(row.get(1)), LocalDate.parse(row.get(0)), row.get(2)))
			.toList();
	}

	private static String text() {
		try (InputStream file = BankHolidays.class.getResourceAsStream("bank-holidays.csv")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
