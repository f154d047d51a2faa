package uk.candour.detection;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that are said to be dates of birth. Other dates are not personal data by
 * themselves.
 */
final class BirthDates implements Finder {

	private static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
			+ "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

	static final String DATE = "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/. -]\\d{1,2}[/. -](?:\\d{4}|\\d{2})"
			+ "|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + "\\.?,?[ -]\\d{2,4}|" + MONTH
			+ " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})";

	private static final Pattern AFTER = Pattern
		.compile("(?i)(?:\\bd\\.?\\s?o\\.?\\s?b\\b\\.?|\\bdate of birth|\\bborn|"
				+ "\\bbirth ?date|\\bbirthday)[^\\d\\n]{0,24}?\\n?\\s?(?<date>" + DATE + ")(?!\\d)");

	private static final Pattern BEFORE = Pattern
		.compile("(?i)(?<!\\d)(?<date>" + DATE + ")\\s?[(,]\\s?(?:dob|d\\.o\\.b|date of birth|born)");

	private static final Pattern AGED = Pattern
		.compile("(?i)\\baged?\\b\\s?\\d{1,3}\\s?[(,]\\s?(?<date>" + DATE + ")(?!\\d)");

	@Override
	public void find(String text, Consumer<Hit> hits) {
		for (Pattern pattern : new Pattern[] { AFTER, BEFORE, AGED }) {
			Matcher found = pattern.matcher(text);
			while (found.find()) {
				hits.accept(new Hit(Kind.DATE_OF_BIRTH, found.start("date"), found.end("date"), 0.95,
						"It is a date, and the words beside it say that it is one of birth."));
			}
		}
	}

}
