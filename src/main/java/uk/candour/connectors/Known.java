package uk.candour.connectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.Subject;

/**
 * What is known about the person while a system is searched: what was given, and what
 * identifying queries add.
 */
public final class Known {

	/**
	 * The parameters that a person's details fill.
	 */
	public static final Set<String> GIVEN = Set.of("name", "given", "family", "familyLike", "givenLike", "dateOfBirth",
			"reference", "email", "phone", "phoneDigits", "address", "postcode", "term", "from", "to");

	// So that a question about a period also works when none was asked for. Older kinds
	// of
	// dates begin with 1753 (SQL Server), and most end with 9999: the day after the last
	// one must still be a date, or an answer is empty without a word (MariaDB).
	private static final LocalDate FIRST_DAY = LocalDate.of(1753, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

	private static final Pattern POSTCODE = Pattern.compile("\\b([A-Z]{1,2}\\d[A-Z\\d]?)\\s*(\\d[A-Z]{2})\\b",
			Pattern.CASE_INSENSITIVE);

	private static final int SHORTEST_PHONE = 6;

	// Values that belong together are one facet: the parts of one name, of one address.
	private final List<List<Value>> facets = new ArrayList<>();

	private final Map<String, List<Value>> identified = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	/**
	 * What the query gives.
	 */
	public Known(Query query) {
		Subject subject = query.subject();
		this.facets.add(given(subject.names()).flatMap((name) -> ofName(name).stream()).toList());
		this.facets.add(given(subject.addresses()).map(Known::ofAddress).toList());
		this.facets.add(given(subject.phones()).map(Known::ofPhone).toList());
		facet("email", given(subject.emails()).map((email) -> email.toLowerCase(Locale.ROOT)).toList(),
				"e-mail address");
		facet("reference", given(subject.references()).toList(), "reference");
		facet("term", given(query.terms()).toList(), "the word");
		facet("dateOfBirth", Optional.ofNullable(subject.dateOfBirth()).stream().toList(), "date of birth");
		facet("from", List.of(Objects.requireNonNullElse(query.from(), FIRST_DAY)), "");
		facet("to", List.of(Objects.requireNonNullElse(query.to(), LAST_DAY)), "");
	}

	private void facet(String parameter, List<?> values, String kind) {
		this.facets.add(values.stream()
			.map((value) -> new Value(Map.of(parameter, value), kind.isEmpty() ? "" : kind + " “" + value + "”"))
			.toList());
	}

	private static Stream<String> given(List<String> texts) {
		return texts.stream().map(String::strip).filter((text) -> !text.isEmpty());
	}

	private static Value ofPhone(String phone) {
		Map<String, Object> values = new LinkedHashMap<>(Map.of("phone", phone));
		String digits = Recognition.nationalDigits(phone);
		if (digits.length() >= SHORTEST_PHONE) {
			values.put("phoneDigits", digits);
		}
		return new Value(values, "telephone number “" + phone + "”");
	}

	private static List<Value> ofName(String whole) {
		PersonName name = PersonName.of(whole);
		String why = "name “" + name.whole() + "”";
		if (name.firstGiven().isEmpty()) {
			return Patterns.of(name.family())
				.stream()
				.map((like) -> new Value(Map.of("name", name.whole(), "family", name.family(), "familyLike", like),
						why))
				.toList();
		}
		List<Value> values = new ArrayList<>();
		for (String family : Patterns.of(name.family())) {
			for (String given : Patterns.of(name.firstGiven())) {
				values.add(new Value(Map.of("name", name.whole(), "given", name.firstGiven(), "family", name.family(),
						"familyLike", family, "givenLike", given), why));
			}
		}
		return values;
	}

	private static Value ofAddress(String address) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("address", Recognition.firstLine(address));
		Matcher postcode = POSTCODE.matcher(address);
		if (postcode.find()) {
			values.put("postcode", (postcode.group(1) + " " + postcode.group(2)).toUpperCase(Locale.ROOT));
		}
		return new Value(values, "address “" + Recognition.firstLine(address) + "”");
	}

	/**
	 * Adds what an identifying query found.
	 */
	public void add(String column, Object value, String why) {
		List<Value> values = this.identified.computeIfAbsent(column, (name) -> new ArrayList<>());
		if (values.stream().noneMatch((other) -> other.parts().get(column).equals(value))) {
			values.add(new Value(Map.of(column, value), why));
		}
	}

	/**
	 * Every combination of values for these parameters; empty when one has no value.
	 */
	public List<Value> combinations(Collection<String> parameters) {
		Set<String> open = new LinkedHashSet<>(parameters);
		List<Value> answer = List.of(new Value(Map.of(), ""));
		for (List<Value> facet : this.facets) {
			answer = times(answer, facet, open);
		}
		for (String parameter : List.copyOf(open)) {
			List<Value> values = this.identified.getOrDefault(parameter, List.of())
				.stream()
				.map((value) -> value.renamed(parameter))
				.toList();
			answer = times(answer, values, open);
		}
		return open.isEmpty() ? answer : List.of();
	}

	private static List<Value> times(List<Value> answer, List<Value> facet, Set<String> open) {
		Set<String> wanted = new LinkedHashSet<>();
		facet.forEach((value) -> value.parts().keySet().stream().filter(open::contains).forEach(wanted::add));
		if (wanted.isEmpty()) {
			return answer;
		}
		open.removeAll(wanted);
		Map<Map<String, Object>, Value> distinct = new LinkedHashMap<>();
		facet.stream()
			.filter((value) -> value.parts().keySet().containsAll(wanted))
			.map((value) -> value.only(wanted))
			.forEach((value) -> distinct.putIfAbsent(value.parts(), value));
		return answer.stream().flatMap((left) -> distinct.values().stream().map((right) -> left.and(right))).toList();
	}

	/**
	 * Values for some parameters, and in words what they are.
	 */
	public record Value(Map<String, Object> parts, String why) {

		Value only(Set<String> wanted) {
			Map<String, Object> kept = new LinkedHashMap<>(this.parts);
			kept.keySet().retainAll(wanted);
			return new Value(kept, this.why);
		}

		Value renamed(String parameter) {
			return new Value(Map.of(parameter, this.parts.values().iterator().next()), this.why);
		}

		Value and(Value other) {
			Map<String, Object> both = new LinkedHashMap<>(this.parts);
			both.putAll(other.parts);
			String reasons = this.why.isEmpty() ? other.why
					: this.why + (other.why.isEmpty() ? "" : " and " + other.why);
			return new Value(both, reasons);
		}

	}

}
