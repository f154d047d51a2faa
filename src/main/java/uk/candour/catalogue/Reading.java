package uk.candour.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody wrote for an asset, read attribute by attribute: from the form, or from a
 * row of a file.
 *
 * @param values what could be read, as the register keeps it
 * @param problems what is wrong, at which attribute, and what to do; empty when nothing
 * is
 */
public record Reading(Map<Attribute, List<String>> values, Map<Attribute, String> problems) {

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,49}");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

	private static final Set<String> TAKEN = Set.of("new", "import", "identifiers");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\uFFFD|\\uFFFE|\\uFFFF");

	/** What is wrong with the code of an asset; null when nothing is. */
	public static String problemOf(String code) {
		if (TAKEN.contains(code)) {
			return "The code “" + code + "” is the address of another page. Choose another";
		}
		return CODE.matcher(code).matches() ? null
				: "The code must be 2 to 50 small letters, digits and hyphens and begin with a letter, such as rent-accounts";
	}

	/**
	 * Reads what was written, and holds it against what the law wants to see together.
	 */
	public static Reading of(Map<Attribute, List<String>> written) {
		Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
		Map<Attribute, String> problems = new EnumMap<>(Attribute.class);
		for (Attribute attribute : Attribute.values()) {
			try {
				List<String> value = read(attribute, written.getOrDefault(attribute, List.of()));
				if (value.isEmpty() && attribute.isRequired()) {
					throw new Wrong("“" + attribute.label() + "” is missing");
				}
				values.put(attribute, value);
			}
			catch (Wrong ex) {
				problems.put(attribute, ex.getMessage());
			}
		}
		Reading reading = new Reading(values, problems);
		reading.together();
		return reading;
	}

	/** Articles 6, 9 and 10 ask for a reason where there are data. */
	private void together() {
		List<String> data = of(Attribute.DATA);
		if (!data.isEmpty() && of(Attribute.BASIS).isEmpty()) {
			wrong(Attribute.BASIS, "Choose a lawful basis: it holds personal data (Article 6)");
		}
		if (data.stream().anyMatch(DataCategory.special()::contains) && of(Attribute.CONDITION).isEmpty()) {
			wrong(Attribute.CONDITION, "Choose a condition: it holds special categories of data (Article 9)");
		}
		if (data.contains(DataCategory.OFFENCES.name()) && of(Attribute.SCHEDULE_1).isEmpty()) {
			wrong(Attribute.SCHEDULE_1, "Name the condition of Schedule 1: it holds data about offences (Article 10)");
		}
		if (of(Attribute.SEARCHED).contains(Whether.NO.name()) && of(Attribute.NOT_SEARCHED).isEmpty()) {
			wrong(Attribute.NOT_SEARCHED, "Say why it is not searched: every search certificate repeats it");
		}
		if (!of(Attribute.RETENTION_MONTHS).isEmpty() && of(Attribute.RETENTION_TRIGGER).isEmpty()) {
			wrong(Attribute.RETENTION_TRIGGER, "Say from what the months are counted");
		}
		if (!of(Attribute.COVERS_FROM).isEmpty() && !of(Attribute.COVERS_UNTIL).isEmpty()
				&& of(Attribute.COVERS_FROM).get(0).compareTo(of(Attribute.COVERS_UNTIL).get(0)) > 0) {
			wrong(Attribute.COVERS_UNTIL, "“Records until” must not be before “Records from”");
		}
	}

	private List<String> of(Attribute attribute) {
		return this.values.getOrDefault(attribute, List.of());
	}

	private void wrong(Attribute attribute, String message) {
		this.problems.putIfAbsent(attribute, message);
	}

	private static List<String> read(Attribute attribute, List<String> written) throws Wrong {
		List<String> given = written.stream().map(Reading::plain).filter((value) -> !value.isEmpty()).toList();
		if (given.isEmpty()) {
			return List.of();
		}
		return switch (attribute.kind()) {
			case MANY -> terms(attribute, given);
			case ONE -> List.of(term(attribute, given.get(0)));
			case DATE -> List.of(date(attribute, given.get(0)));
			case NUMBER -> List.of(number(attribute, given.get(0)));
			case TEAM -> List.of(team(attribute, given.get(0)));
			case EMAIL -> List.of(email(attribute, given.get(0)));
			case LINE -> List.of(text(attribute, given.get(0).replaceAll("\\s+", " "), 300));
			case TEXT -> List.of(text(attribute, given.get(0), 4000));
		};
	}

	private static String plain(String value) {
		return value.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/** Several terms in one cell are parted by semicolons. */
	private static List<String> terms(Attribute attribute, List<String> given) throws Wrong {
		List<String> terms = new ArrayList<>();
		for (String value : given) {
			for (String one : value.split(";")) {
				if (!one.isBlank()) {
					terms.add(term(attribute, one));
				}
			}
		}
		// in the order of the register, so that the same set is the same entry
		return attribute.terms().stream().map(Term::name).filter(terms::contains).toList();
	}

	private static String term(Attribute attribute, String written) throws Wrong {
		return Term.of(attribute.terms().toArray(Term[]::new), written)
			.map(Term::name)
			.orElseThrow(() -> new Wrong("“" + shown(written) + "” is not among the answers of “" + attribute.label()
					+ "”. There are: " + String.join("; ", attribute.terms().stream().map(Term::words).toList())));
	}

	private static String date(Attribute attribute, String written) throws Wrong {
		try {
			LocalDate date = LocalDate.parse(written);
			if (date.getYear() >= 1500 && date.getYear() <= 2999) {
				return date.toString();
			}
		}
		catch (DateTimeException ex) {
			// said below
		}
		throw new Wrong("“" + attribute.label() + "” must be a real date such as 2027-03-31");
	}

	private static String number(Attribute attribute, String written) throws Wrong {
		if (!written.matches("\\d{1,4}(\\.0+)?")) {
			throw new Wrong("“" + attribute.label() + "” must be a whole number such as 72");
		}
		return String.valueOf(Integer.parseInt(written.replaceFirst("\\..*", "")));
	}

	private static String team(Attribute attribute, String written) throws Wrong {
		if (!CODE.matcher(written).matches()) {
			throw new Wrong("“" + attribute.label() + "” must be the code of a team, such as repairs");
		}
		return written;
	}

	private static String email(Attribute attribute, String written) throws Wrong {
		if (!EMAIL.matcher(written).matches() || written.length() > 254) {
			throw new Wrong("“" + attribute.label() + "” must be one e-mail address, such as archive@wyke.example");
		}
		return written;
	}

	private static String text(Attribute attribute, String written, int most) throws Wrong {
		if (CONTROL.matcher(written).find()) {
			throw new Wrong("“" + attribute.label()
					+ "” contains a character that cannot be kept. Type it again, or save the file as UTF-8");
		}
		if (written.length() > most) {
			throw new Wrong(
					"“" + attribute.label() + "” must be " + most + " characters or fewer; it has " + written.length());
		}
		return written;
	}

	private static String shown(String word) {
		String plain = CONTROL.matcher(word).replaceAll("").strip();
		return (plain.length() > 40) ? plain.substring(0, 40) + "…" : plain;
	}

	private static final class Wrong extends Exception {

		private static final long serialVersionUID = 1L;

		Wrong(String message) {
			super(message, null, false, false);
		}

	}

}
