package uk.candour.connectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.Subject;

/**
 * Recognises the person in any text, by whatever identifies them, and says by what.
 */
public final class Recognition {

	private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d ().\\-/]{7,}\\d");

	private final Subject subject;

	private final List<String> emails;

	private final List<String> phones;

	private final List<Phrase> phrases = new ArrayList<>();

	/**
	 * Recognises whom the query is about, and the words that the officer added.
	 */
	public Recognition(Query query) {
		this.subject = query.subject();
		this.emails = this.subject.emails().stream().map((email) -> email.strip().toLowerCase(Locale.ROOT)).toList();
		this.phones = this.subject.phones()
			.stream()
			.map(Recognition::nationalDigits)
			.filter((digits) -> digits.length() >= 9)
			.toList();
		this.subject.addresses().forEach((address) -> phrase("address", firstLine(address), 2));
		this.subject.references().forEach((reference) -> phrase("reference", reference, 1));
		query.terms().forEach((term) -> phrase("the word", term, 1));
	}

	private void phrase(String kind, String text, int least) {
		List<String> words = expanded(Words.of(text));
		if (words.size() >= least) {
			this.phrases.add(new Phrase(kind + " “" + text.strip() + "”", words));
		}
	}

	/**
	 * Whether there is anything to recognise the person by.
	 */
	public boolean isPossible() {
		return !(this.subject.names().isEmpty() && this.emails.isEmpty() && this.phones.isEmpty()
				&& this.phrases.isEmpty());
	}

	/**
	 * Why a text is about the person, or empty when it is not.
	 */
	public Optional<String> in(String text) {
		List<String> words = Words.of(text);
		Set<String> reasons = new LinkedHashSet<>();
		NameMatch.within(this.subject, words).ifPresent((match) -> reasons.add(match.why()));
		reasons.addAll(emailsIn(text));
		reasons.addAll(phonesIn(text));
		List<String> full = this.phrases.isEmpty() ? words : expanded(words);
		this.phrases.stream()
			.filter((phrase) -> Collections.indexOfSubList(full, phrase.words()) >= 0)
			.forEach((phrase) -> reasons.add(phrase.why()));
		return reasons.isEmpty() ? Optional.empty() : Optional.of("It contains " + String.join("; ", reasons) + ".");
	}

	private List<String> emailsIn(String text) {
		if (this.emails.isEmpty()) {
			return List.of();
		}
		String lower = text.toLowerCase(Locale.ROOT);
		return this.emails.stream()
			.filter((email) -> Pattern.compile("(?<![\\w.+-])" + Pattern.quote(email) + "(?![\\w-])")
				.matcher(lower)
				.find())
			.map((email) -> "e-mail address “" + email + "”")
			.toList();
	}

	private List<String> phonesIn(String text) {
		if (this.phones.isEmpty()) {
			return List.of();
		}
		Set<String> seen = new LinkedHashSet<>();
		Matcher numbers = NUMBERS.matcher(text);
		while (numbers.find()) {
			seen.add(nationalDigits(numbers.group()));
		}
		return this.phones.stream().filter(seen::contains).map((phone) -> "telephone number “" + phone + "”").toList();
	}

	/**
	 * A telephone number as digits in the national form: +44 (0)7700 900123 is
	 * 07700900123.
	 */
	public static String nationalDigits(String phone) {
		String digits = phone.replace("(0)", "").replaceAll("\\D", "");
		if (digits.startsWith("0044")) {
			digits = digits.substring(2);
		}
		return (digits.startsWith("44") && digits.length() == 12) ? "0" + digits.substring(2) : digits;
	}

	/**
	 * The first line of an address that is written in one line.
	 */
	public static String firstLine(String address) {
		return address.split("[,\\n]")[0].strip();
	}

	private static List<String> expanded(List<String> words) {
		return words.stream().map((word) -> switch (word) {
			case "st", "str" -> "street";
			case "rd" -> "road";
			case "ave", "av" -> "avenue";
			case "ln" -> "lane";
			case "cl" -> "close";
			case "ct" -> "court";
			case "cres" -> "crescent";
			case "dr" -> "drive";
			case "gdns" -> "gardens";
			case "ter", "terr" -> "terrace";
			default -> word;
		}).toList();
	}

	private record Phrase(String why, List<String> words) {
	}

}
