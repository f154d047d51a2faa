package uk.candour.connectors.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.candour.connectors.Dates;
import uk.candour.connectors.NameMatch;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.Sheet;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.Subject;

/**
 * Finds the rows of one sheet that are about the person.
 */
final class RowSieve {

	private final String sheet;

	private final List<String> headings;

	private final Map<String, Integer> places = new LinkedHashMap<>();

	private final Layout layout;

	private final Query query;

	private final Recognition recognition;

	RowSieve(String sheet, List<String> headings, Layout layout, Query query) {
		this.sheet = sheet;
		this.headings = headings;
		for (int i = 0; i < headings.size(); i++) {
			this.places.putIfAbsent(plain(headings.get(i)), i);
		}
		this.layout = layout;
		this.query = query;
		// Where a column holds the name, names elsewhere in the row are other people's.
		this.recognition = new Recognition(layout.names().stream().anyMatch(this::has) ? withoutNames(query) : query);
	}

	private static String plain(String heading) {
		return heading.strip().toLowerCase(Locale.ROOT);
	}

	private static Query withoutNames(Query query) {
		Subject subject = query.subject();
		return new Query(new Subject(List.of(), subject.dateOfBirth(), subject.addresses(), subject.emails(),
				subject.phones(), subject.references()), query.from(), query.to(), query.terms(), query.limit());
	}

	boolean has(String heading) {
		return this.places.containsKey(plain(heading));
	}

	/**
	 * The row as a finding, when it is about the person and of the period.
	 * @param number of the row in the sheet
	 */
	Optional<Finding> about(int number, List<String> cells) {
		Instant date = this.layout.date()
			.flatMap((heading) -> Dates.read(cell(cells, heading)))
			.map((day) -> day.atStartOfDay(Period.ZONE).toInstant())
			.orElse(null);
		if (!Period.of(this.query).contains(date)) {
			return Optional.empty();
		}
		return why(cells).map((why) -> finding(number, cells, date, why));
	}

	private Optional<String> why(List<String> cells) {
		String name = joined(cells, this.layout.names(), " ");
		LocalDate birth = this.layout.birth().flatMap((heading) -> Dates.read(cell(cells, heading))).orElse(null);
		Optional<String> byName = NameMatch.between(this.query.subject(), name, birth)
			.map((match) -> "The entry is for the " + match.why() + ".");
		return byName.or(() -> this.recognition.in(String.join("\n", cells)));
	}

	private Finding finding(int number, List<String> cells, Instant date, String why) {
		String place = (this.sheet.isEmpty() ? "row " : this.sheet + ", row ") + number;
		String key = joined(cells, this.layout.key(), " ");
		String title = joined(cells, this.layout.title(), " ");
		String called = (title.isEmpty() ? key : title) + " (" + place + ")";
		Map<String, String> details = new LinkedHashMap<>();
		details.put("sheet", this.sheet);
		details.put("row", String.valueOf(number));
		List<String> columns = new ArrayList<>(this.headings);
		List<String> values = new ArrayList<>(cells);
		while (columns.size() < values.size()) {
			columns.add("Column " + (columns.size() + 1));
		}
		while (values.size() < columns.size()) {
			values.add("");
		}
		return new Finding(this.sheet + "/" + (key.isEmpty() ? "row " + number : key), called.strip() + ".html",
				"text/html", new Sheet(called.strip(), columns, List.of(values)).html(), date, why, details);
	}

	private String joined(List<String> cells, List<String> headings, String between) {
		return headings.stream()
			.map((heading) -> cell(cells, heading))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(between));
	}

	private String cell(List<String> cells, String heading) {
		Integer place = this.places.get(plain(heading));
		return (place != null && place < cells.size()) ? cells.get(place) : "";
	}

}
