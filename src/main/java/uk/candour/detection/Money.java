package uk.candour.detection;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Bank accounts and payment cards.
 */
final class Money implements Finder {

	private static final Pattern CARD = Pattern.compile("(?<![\\d-])[2-6]\\d{3}(?:[ -]?\\d){9,15}(?![\\d-])");

	private static final Pattern IBAN = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])");

	private static final Pattern BOTH = Pattern.compile(
			"(?<![\\d-])\\d{2}[- ]\\d{2}[- ]\\d{2}\\s{0,3}[,;/]?\\s{0,3}(?:\\p{L}{0,12}[ :.]{1,3}){0,3}\\d{8}(?!\\d)");

	private static final Pattern SORT_CODE = Pattern
		.compile("(?i)\\bsort\\s?code\\b\\D{0,20}?(?<digits>\\d{2}[- ]?\\d{2}[- ]?\\d{2})(?!\\d)");

	private static final Pattern ACCOUNT = Pattern.compile(
			"(?i)(?<!rent )\\b(?:bank account|account|acct|acc|a/c)\\b(?:\\s(?:number|num|no))?\\D{0,12}?(?<digits>\\d{8})(?!\\d)");

	@Override
	public void find(String text, Consumer<Hit> hits) {
		Matcher card = CARD.matcher(text);
		while (card.find()) {
			String digits = Context.digits(card.group());
			if (digits.length() <= 19 && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)) {
				hits.accept(new Hit(Kind.CARD, card.start(), card.end(), 0.96,
						"It has the length and the check digit of a payment card."));
			}
		}
		Matcher iban = IBAN.matcher(text);
		while (iban.find()) {
			if (IBANValidator.getInstance().isValid(iban.group().replace(" ", ""))) {
				hits.accept(new Hit(Kind.BANK_ACCOUNT, iban.start(), iban.end(), 0.98, "It is a valid IBAN."));
			}
		}
		Matcher both = BOTH.matcher(text);
		while (both.find()) {
			hits.accept(new Hit(Kind.BANK_ACCOUNT, both.start(), both.end(), 0.95,
					"It is a sort code followed by an account number."));
		}
		find(SORT_CODE, text, "It follows the words “sort code”.", hits);
		find(ACCOUNT, text, "It is a number of eight digits after the word “account”.", hits);
	}

	private static void find(Pattern pattern, String text, String why, Consumer<Hit> hits) {
		Matcher found = pattern.matcher(text);
		while (found.find()) {
			hits.accept(new Hit(Kind.BANK_ACCOUNT, found.start("digits"), found.end("digits"), 0.9, why));
		}
	}

}
