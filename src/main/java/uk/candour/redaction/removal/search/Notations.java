package uk.candour.redaction.removal.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other ways of noting one number: a date with and without noughts before its day and
 * month, a telephone number with and without the code of the country.
 */
final class Notations {

	private static final Pattern DATE = Pattern
		.compile("(0?)([1-9]|[123]\\d)(\\D{1,3})(0?)([1-9]|1\\d)(\\D{1,3}\\d{2,4})");

	/** A number of the United Kingdom, as it is dialled at home or from abroad. */
	private static final Pattern TELEPHONE = Pattern
		.compile("(?:0|(?:\\+ ?|00 ?)44\\D{0,2}(?:\\(0\\))?)([1-9](?:\\D?\\d){8,9})");

	private Notations() {
	}

	/** The other ways of noting a number; none for any other text. */
	static Set<String> of(String text) {
		String plain = text.strip();
		Set<String> ways = new LinkedHashSet<>();
		Matcher date = DATE.matcher(plain);
		if (date.matches()) {
			for (String day : noughts(date.group(2))) {
				for (String month : noughts(date.group(5))) {
					ways.add(day + date.group(3) + month + date.group(6));
				}
			}
		}
		Matcher telephone = TELEPHONE.matcher(plain);
		if (telephone.matches()) {
			ways.add("0" + telephone.group(1));
			ways.add("44" + telephone.group(1));
			ways.add("0044" + telephone.group(1));
		}
		ways.remove(plain);
		return ways;
	}

	private static Set<String> noughts(String number) {
		return (number.length() == 1) ? Set.of(number, "0" + number) : Set.of(number);
	}

}
