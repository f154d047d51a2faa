package uk.candour.detection;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National Insurance and NHS numbers.
 */
final class Identifiers implements Finder {

	private static final Pattern INSURANCE = Pattern.compile(
			"(?i)(?<![\\p{L}\\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D](?![\\p{L}\\p{N}])");

	private static final Pattern HEALTH = Pattern.compile("(?<![\\d-])(?:\\d{3}([ -]?)\\d{3}\\1\\d{4})(?![\\d-])");

	private static final Pattern HEALTH_WORDS = Pattern.compile("(?i)\\bNHS\\b");

	@Override
	public void find(String text, Consumer<Hit> hits) {
		Matcher insurance = INSURANCE.matcher(text);
		while (insurance.find()) {
			hits.accept(new Hit(Kind.NATIONAL_INSURANCE, insurance.start(), insurance.end(), 0.97,
					"It has the shape of a National Insurance number."));
		}
		Matcher health = HEALTH.matcher(text);
		while (health.find()) {
			judge(text, health, hits);
		}
	}

	private static void judge(String text, Matcher found, Consumer<Hit> hits) {
		boolean named = Context.before(text, found.start(), HEALTH_WORDS);
		boolean fits = fits(Context.digits(found.group()));
		if (named && fits) {
			hits.accept(new Hit(Kind.NHS_NUMBER, found.start(), found.end(), 0.97,
					"It follows the word NHS and its check digit is right."));
		}
		else if (named) {
			hits.accept(new Hit(Kind.NHS_NUMBER, found.start(), found.end(), 0.7,
					"It follows the word NHS, though its check digit is wrong."));
		}
		else if (fits && !found.group(1).isEmpty()) {
			hits.accept(new Hit(Kind.NHS_NUMBER, found.start(), found.end(), 0.75,
					"It is grouped like an NHS number and its check digit is right."));
		}
	}

	/** Modulus 11 (NHS Data Dictionary, NHS NUMBER). */
	private static boolean fits(String digits) {
		int sum = 0;
		for (int i = 0; i < 9; i++) {
			sum += (10 - i) * (digits.charAt(i) - '0');
		}
		int check = (11 - sum % 11) % 11;
		return check != 10 && check == digits.charAt(9) - '0';
	}

}
