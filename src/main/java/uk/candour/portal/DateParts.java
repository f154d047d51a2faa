package uk.candour.portal;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A date as somebody typed it in three boxes.
 *
 * @param day as typed
 * @param month a number or the beginning of its name, in English or Welsh
 * @param year as typed
 */
record DateParts(String day, String month, String year) implements Serializable {

	static final DateParts EMPTY = new DateParts("", "", "");

	/** How the months begin, in English and in Welsh. */
	private static final List<List<String>> MONTHS = List.of(
			List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
			List.of("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha"));

	/** Reads the three boxes of a form. */
	static DateParts of(Map<String, String> form, String id) {
		return new DateParts(part(form, id + "-day"), part(form, id + "-month"), part(form, id + "-year"));
	}

	private static String part(Map<String, String> form, String name) {
		return form.getOrDefault(name, "").strip();
	}

	boolean isEmpty() {
		return (this.day + this.month + this.year).isEmpty();
	}

	/** Empty when nothing, or no real date, was typed. */
	public Optional<LocalDate> date() {
		try {
			if (!this.year.matches("\\d{4}")) {
				return Optional.empty();
			}
			return Optional.of(LocalDate.of(Integer.parseInt(this.year), monthNumber(), Integer.parseInt(this.day)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	private int monthNumber() {
		String name = this.month.toLowerCase(Locale.ROOT);
		if (name.length() >= 3 && Character.isLetter(name.charAt(0))) {
			return MONTHS.stream().mapToInt((months) -> months.indexOf(name.substring(0, 3)) + 1).max().orElseThrow();
		}
		return Integer.parseInt(name);
	}

	/** Neither empty nor a real date. */
	boolean isWrong() {
		return !isEmpty() && date().isEmpty();
	}

}
