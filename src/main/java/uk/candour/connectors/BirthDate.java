package uk.candour.connectors;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The person's date of birth, looked for in running text however it is written. Alone it
 * says nothing: many people share one.
 */
record BirthDate(LocalDate day) {

	private static final Pattern DATES = Pattern.compile(
			"(?<![\\d/.\\-])(\\d{1,2}(?:st|nd|rd|th)?(?:[/.\\-]\\d{1,2}[/.\\-]|[ \\-]\\p{L}{3,9},?[ \\-])(?:\\d{4}|\\d{2})"
					+ "|\\d{4}-\\d{2}-\\d{2})(?![\\d/\\-])");

	/**
	 * How the date stands in a text, in words; empty when it does not.
	 */
	Optional<String> in(String text) {
		if (this.day == null) {
			return Optional.empty();
		}
		String best = null;
		Matcher dates = DATES.matcher(text);
		while (dates.find()) {
			LocalDate seen = Dates.read(dates.group(1).replace(",", "")).orElse(null);
			if (this.day.equals(seen)) {
				return Optional.of("the date of birth");
			}
			if (seen != null && isSwapped(seen)) {
				best = "the date of birth with day and month swapped";
			}
		}
		return Optional.ofNullable(best);
	}

	private boolean isSwapped(LocalDate seen) {
		return seen.getYear() == this.day.getYear() && seen.getMonthValue() == this.day.getDayOfMonth()
				&& seen.getDayOfMonth() == this.day.getMonthValue();
	}

}
