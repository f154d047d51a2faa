package uk.candour.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses and numbers of the person asking, however they are written.
 */
final class OwnData {

	private static final Pattern DATE = Pattern.compile("(?i)(?<!\\d)" + BirthDates.DATE + "(?!\\d)");

	private static final Pattern MONTHS = Pattern
		.compile("(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*");

	private final List<String> words = new ArrayList<>();

	private final Set<String> plain = new HashSet<>();

	private final Set<String> phones = new HashSet<>();

	private final Set<String> dates = new HashSet<>();

	OwnData(List<String> subject) {
		for (String value : subject) {
			this.words.add(" " + words(value) + " ");
			this.plain.add(squeeze(value));
			this.phones.add(national(value));
			Matcher date = DATE.matcher(value);
			while (date.find()) {
				this.dates.add(date(date.group()));
			}
		}
	}

	boolean covers(Kind kind, String found) {
		return switch (kind) {
			case PERSON -> false;
			case PHONE -> this.phones.contains(national(found));
			case DATE_OF_BIRTH -> this.dates.contains(date(found));
			case ADDRESS -> isWithin(found);
			case POSTCODE -> this.plain.stream().anyMatch((own) -> own.endsWith(squeeze(found))) || isWithin(found);
			default -> this.plain.contains(squeeze(found)) || isWithin(found);
		};
	}

	/** Whole words only: 2 Mill Lane is not in 12 Mill Lane. */
	private boolean isWithin(String found) {
		String needle = " " + words(found) + " ";
		return this.words.stream().anyMatch((own) -> own.contains(needle));
	}

	private static String words(String text) {
		return text.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.replaceAll("\\bst\\b(?=\\s*$)", "street")
			.replaceAll("\\brd\\b", "road")
			.replaceAll("\\bave\\b", "avenue")
			.strip();
	}

	private static String squeeze(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	private static String national(String text) {
		String digits = Context.digits(text.replace("(0)", ""));
		return digits.replaceFirst("^(?:00)?44", "0");
	}

	/** Day, month, year of two digits; as written in the United Kingdom, day first. */
	private static String date(String text) {
		Matcher named = MONTHS.matcher(text);
		String[] digits = text.replaceAll("[^0-9]+", " ").strip().split(" ");
		if (named.find() && digits.length == 2) {
			return key(digits[0], String.valueOf(month(named.group(1))), digits[1]);
		}
		if (digits.length != 3) {
			return text;
		}
		return (digits[0].length() == 4) ? key(digits[2], digits[1], digits[0]) : key(digits[0], digits[1], digits[2]);
	}

	private static int month(String name) {
		return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.toLowerCase(Locale.ROOT)) / 3 + 1;
	}

	private static String key(String day, String month, String year) {
		String two = (year.length() > 2) ? year.substring(year.length() - 2) : year;
		return Integer.parseInt(day) + "/" + Integer.parseInt(month) + "/" + two;
	}

}
