package uk.candour.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.candour.cases.HolidayChange;
import uk.candour.statute.Holiday;
import uk.candour.statute.Part;
import uk.candour.workflow.Refused;

/**
 * Changes of the holidays between their form and their confirmation: one line each, so
 * that exactly what was shown is what is confirmed.
 *
 * @param changes never empty
 */
record Proposal(List<HolidayChange> changes) {

	/** Reads the day that somebody typed. */
	static Proposal of(Map<String, String> form, List<Part> parts) {
		String title = form.getOrDefault("title", "").strip();
		LocalDate on = date(form);
		if (title.isEmpty() || title.length() > 100) {
			throw new Refused("title", "Give the name of the day, in at most 100 letters.");
		}
		if (parts.isEmpty()) {
			throw new Refused("parts", "Choose where in the United Kingdom the day is a holiday.");
		}
		if (on.getDayOfWeek().getValue() > 5) {
			throw new Refused("on", "This day is at a weekend, which never counts. Enter the substitute day.");
		}
		return new Proposal(parts.stream().map((part) -> change(part, on, title, false)).toList());
	}

	private static LocalDate date(Map<String, String> form) {
		try {
			return LocalDate.of(number(form, "on-year"), number(form, "on-month"), number(form, "on-day"));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new Refused("on", "Enter a real date in numbers, such as 3 5 2027.");
		}
	}

	private static int number(Map<String, String> form, String name) {
		return Integer.parseInt(form.getOrDefault(name, "").strip());
	}

	/** Reads what {@link #text()} wrote. */
	static Proposal of(String text) {
		try {
			return new Proposal(text.lines().map(Proposal::line).toList());
		}
		catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException ex) {
			throw new Refused("changes", "What was to be confirmed did not arrive whole. Enter it again.");
		}
	}

	private static HolidayChange line(String text) {
		String[] values = text.split("\\|", 4);
		return change(Part.valueOf(values[1]), LocalDate.parse(values[2]), values[3], "-".equals(values[0]));
	}

	private static HolidayChange change(Part part, LocalDate on, String title, boolean withdrawn) {
		return new HolidayChange(new Holiday(part, on, title), withdrawn);
	}

	/** The changes as one text. */
	String text() {
		return this.changes.stream()
			.map((change) -> (change.withdrawn() ? "-" : "+") + '|' + change.holiday().part() + '|'
					+ change.holiday().on() + '|' + change.holiday().title().replaceAll("\\s+", " "))
			.collect(Collectors.joining("\n"));
	}

}
