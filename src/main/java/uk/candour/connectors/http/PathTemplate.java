package uk.candour.connectors.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.candour.connectors.Known;
import uk.candour.connectors.spi.Query;

/**
 * A path of the system with places for the person's details.
 *
 * @param setting that declares it
 * @param path with {name} and the like
 * @param parameters the names of the places
 */
record PathTemplate(String setting, String path, List<String> parameters) {

	private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

	private static final Set<String> PERIOD = Set.of("from", "to");

	private static final String PAGE = "{page}";

	private static final Set<String> NAMES = Set.of("name", "given", "family");

	static PathTemplate of(String setting, String path) {
		if (!path.startsWith("/") || path.startsWith("//")) {
			throw new IllegalArgumentException("The setting \"" + setting + "\" must start with one slash.");
		}
		List<String> parameters = PLACE.matcher(path)
			.results()
			.map((place) -> place.group(1))
			.distinct()
			.filter((name) -> !name.equals("page"))
			.toList();
		for (String parameter : parameters) {
			if (!Known.GIVEN.contains(parameter) || parameter.endsWith("Like")) {
				throw new IllegalArgumentException(
						"The setting \"" + setting + "\" has {" + parameter + "}, which nobody can fill.");
			}
		}
		if (PERIOD.containsAll(parameters)) {
			throw new IllegalArgumentException(
					"The setting \"" + setting + "\" has no place that says whom it is about, such as {name}.");
		}
		return new PathTemplate(setting, path, parameters);
	}

	/**
	 * Whether records are found by name, and so may be other people's with a like name.
	 */
	boolean isByName() {
		return this.parameters.stream().anyMatch(NAMES::contains);
	}

	/**
	 * The path for each combination of details; none when one of them is not known.
	 */
	List<Request> requests(Query query, Known known) {
		List<Request> requests = new ArrayList<>();
		for (Known.Value value : known.combinations(this.parameters)) {
			requests.add(new Request(filled(query, value.parts()), value.why()));
		}
		return requests;
	}

	private String filled(Query query, Map<String, Object> values) {
		return PLACE.matcher(this.path).replaceAll((place) -> {
			if (place.group().equals(PAGE)) {
				return Matcher.quoteReplacement(PAGE);
			}
			Object value = switch (place.group(1)) {
				case "from" -> Objects.requireNonNullElse(query.from(), "");
				case "to" -> Objects.requireNonNullElse(query.to(), "");
				default -> values.get(place.group(1));
			};
			String encoded = Line.encoded(value.toString());
			return Matcher.quoteReplacement(encoded);
		});
	}

	/**
	 * A path with the details filled in, and in words what they are.
	 */
	record Request(String path, String why) {

		/**
		 * Whether its pages are asked for by their number.
		 */
		boolean isNumbered() {
			return this.path.contains(PAGE);
		}

		/**
		 * The path of a page; the first is number 1.
		 */
		String page(int number) {
			return this.path.replace(PAGE, String.valueOf(number));
		}

	}

}
