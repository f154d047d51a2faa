package uk.candour.connectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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

	// A unique property reference number has up to twelve digits; systems fill it up with
	// noughts, and people part it with blanks.
	private static final Pattern UPRN = Pattern.compile("(?i)(?:UPRN)?\\W*(\\d[\\d ]{6,14}\\d)");

	private static final Pattern PROPERTY = Pattern.compile("(?<!\\d)(\\d(?: ?\\d){7,13})(?!\\d)");

	private final Subject subject;

	private final List<String> emails;

	private final List<String> phones;

	private final List<String> properties;

	private final BirthDate birth;

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
		this.properties = this.subject.references()
			.stream()
			.map((reference) -> UPRN.matcher(reference.strip()))
			.filter(Matcher::matches)
			.map((number) -> bare(number.group(1)))
			.toList();
		this.birth = new BirthDate(this.subject.dateOfBirth());
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
		byName(words, text).ifPresent(reasons::add);
		reasons.addAll(emailsIn(text));
		reasons.addAll(phonesIn(text));
		List<String> full = this.phrases.isEmpty() ? words : expanded(words);
		this.phrases.stream()
			.filter((phrase) -> Collections.indexOfSubList(full, phrase.words()) >= 0)
			.forEach((phrase) -> reasons.add(phrase.why()));
		propertiesIn(text).stream()
			.filter((number) -> reasons.stream().noneMatch((reason) -> reason.contains(number)))
			.forEach((number) -> reasons.add("number “" + number + "”"));
		return reasons.isEmpty() ? Optional.empty() : Optional.of("It contains " + String.join("; ", reasons) + ".");
	}

	// A family name that stands alone is the person's when their date of birth stands
	// there
	// too.
	private Optional<String> byName(List<String> words, String text) {
		Optional<NameMatch> match = NameMatch.within(this.subject, words);
		Optional<String> born = (match.isPresent() || NameMatch.mentionsFamily(this.subject, words))
				? this.birth.in(text) : Optional.empty();
		if (match.isPresent()) {
			return Optional.of(match.get().why() + born.map((date) -> ", and " + date).orElse(""));
		}
		return born.map((date) -> "the family name and " + date);
	}

	private List<String> propertiesIn(String text) {
		if (this.properties.isEmpty()) {
			return List.of();
		}
		Set<String> seen = new HashSet<>();
		PROPERTY.matcher(text).results().forEach((found) -> seen.add(bare(found.group(1))));
		return this.properties.stream().filter(seen::contains).toList();
	}

	private static String bare(String number) {
		return number.replaceAll("\\D", "").replaceFirst("^0+", "");
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
