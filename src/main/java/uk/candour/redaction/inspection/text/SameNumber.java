package uk.candour.redaction.inspection.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What else a date or a telephone number may be written as: people leave out noughts, or
 * put the code of the country before.
 */
final class SameNumber {

	/** Figures after the first nought of a telephone number. */
	private static final String AFTER_NOUGHT = "[1-9]\\d{8,9}";

	private SameNumber() {
	}

	/** The other ways to write it; none for what is neither. */
	static Set<String> ways(String text) {
		Set<String> ways = new HashSet<>();
		List<String> groups = List.of(text.strip().split("\\D+"));
		String signs = text.replaceAll("[\\d ()+./-]", "");
		if (!signs.isEmpty() || groups.isEmpty()) {
			return ways;
		}
		boolean dated = groups.size() == 3 && isIn(groups.get(0), 31) && isIn(groups.get(1), 12)
				&& groups.get(2).matches("\\d{2}(\\d{2})?");
		if (dated) {
			for (int noughts = 0; noughts < 4; noughts++) {
				List<String> written = new ArrayList<>(groups);
				written.set(0, noted(groups.get(0), noughts % 2 == 1));
				written.set(1, noted(groups.get(1), noughts > 1));
				ways.add(String.join("/", written));
			}
		}
		String figures = groups.stream().collect(Collectors.joining());
		String home = figures.replaceFirst("^(00)?44(?=\\d{9})0?|^0", "");
		if (!dated && home.length() < figures.length() && home.matches(AFTER_NOUGHT)) {
			ways.add("0" + home);
			ways.add("44" + home);
			ways.add("0044" + home);
		}
		return ways;
	}

	private static boolean isIn(String number, int most) {
		return number.matches("\\d{1,2}") && Integer.parseInt(number) > 0 && Integer.parseInt(number) <= most;
	}

	private static String noted(String number, boolean nought) {
		int value = Integer.parseInt(number);
		return (nought && value < 10) ? "0" + value : Integer.toString(value);
	}

}
