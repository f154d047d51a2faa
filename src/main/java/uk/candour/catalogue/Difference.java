package uk.candour.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two revisions of an entry.
 *
 * @param what label of the attribute
 * @param from for people; empty when there was nothing
 * @param to for people; empty when there is nothing any more
 */
public record Difference(String what, String from, String to) {

	/** All that differs, in the order of the attributes. */
	static List<Difference> between(Asset before, Asset after) {
		Stream<Difference> attributes = Arrays.stream(Attribute.values())
			.filter((attribute) -> !after.values(attribute).equals(before.values(attribute)))
			.map((attribute) -> new Difference(attribute.label(), before.words(attribute), after.words(attribute)));
		return Stream.concat(attributes, connection(before, after)).toList();
	}

	/** Settings are only named: an address or a query is nobody's business but IT's. */
	private static Stream<Difference> connection(Asset before, Asset after) {
		if (after.binding().equals(before.binding())) {
			return Stream.empty();
		}
		String kind = after.connector().orElse("none");
		String changed = Stream.concat(after.settings().keySet().stream(), before.settings().keySet().stream())
			.distinct()
			.filter((name) -> !Objects.equals(after.settings().get(name), before.settings().get(name)))
			.sorted()
			.collect(Collectors.joining(", "));
		return Stream.of(new Difference("Connector", before.connector().orElse("none"),
				changed.isEmpty() ? kind : kind + " (other settings: " + changed + ")"));
	}

}
