package uk.candour.connectors.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.Period;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Where things stand in the documents of a system.
 */
record RecordShape(JsonPointer items, Optional<JsonPointer> next, JsonPointer locator, Optional<JsonPointer> title,
		Optional<JsonPointer> date, List<JsonPointer> names) {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("[yyyy-MM-dd'T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX]][yyyy-MM-dd HH:mm[:ss]][yyyy-MM-dd]");

	/**
	 * The records of a page.
	 */
	JsonNode records(JsonNode page) throws SourceFailure {
		JsonNode records = page.at(this.items);
		if (!records.isArray()) {
			throw new SourceFailure("The system's answer does not hold the list of records where it should.", false,
					null);
		}
		return records;
	}

	/**
	 * The address of the next page, if there is one.
	 */
	Optional<String> nextOf(JsonNode page) {
		return this.next.flatMap((pointer) -> text(page, pointer));
	}

	String locatorOf(JsonNode item) throws SourceFailure {
		return text(item, this.locator)
			.orElseThrow(() -> new SourceFailure("The system returned a record without its key.", false, null));
	}

	String titleOf(JsonNode item) throws SourceFailure {
		String key = locatorOf(item);
		return this.title.flatMap((pointer) -> text(item, pointer))
			.map((title) -> title + " (" + key + ")")
			.orElse(key);
	}

	/**
	 * The person's name in a record; empty when it has none.
	 */
	String nameOf(JsonNode item) {
		return this.names.stream().flatMap((pointer) -> text(item, pointer).stream()).collect(Collectors.joining(" "));
	}

	/**
	 * When the record was made, or null when it does not say so in a way that can be
	 * read.
	 */
	Instant dateOf(JsonNode item) {
		return this.date.flatMap((pointer) -> text(item, pointer)).map(RecordShape::moment).orElse(null);
	}

	private static Instant moment(String text) {
		try {
			TemporalAccessor moment = MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from,
					LocalDate::from);
			if (moment instanceof OffsetDateTime exact) {
				return exact.toInstant();
			}
			return (moment instanceof LocalDateTime local) ? local.atZone(Period.ZONE).toInstant()
					: ((LocalDate) moment).atStartOfDay(Period.ZONE).toInstant();
		}
		catch (DateTimeParseException unreadable) {
			return null;
		}
	}

	private static Optional<String> text(JsonNode node, JsonPointer pointer) {
		JsonNode value = node.at(pointer);
		return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? Optional.of(value.asText())
				: Optional.empty();
	}

	/**
	 * A record as headings and values; what is nested is named by its way down.
	 */
	static Map<String, String> flat(JsonNode item) {
		Map<String, String> values = new LinkedHashMap<>();
		flatten("", item, values);
		return values;
	}

	private static void flatten(String way, JsonNode node, Map<String, String> values) {
		if (node.isObject()) {
			node.properties()
				.forEach((field) -> flatten((way + " " + field.getKey()).strip(), field.getValue(), values));
		}
		else if (node.isArray() && hasOnlyValues(node)) {
			List<String> texts = new ArrayList<>();
			node.forEach((value) -> texts.add(value.asText()));
			values.put(way, String.join("\n", texts));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				flatten((way + " " + (i + 1)).strip(), node.get(i), values);
			}
		}
		else {
			values.put(way.isEmpty() ? "value" : way, node.isNull() ? null : node.asText());
		}
	}

	private static boolean hasOnlyValues(JsonNode array) {
		for (JsonNode value : array) {
			if (!value.isValueNode()) {
				return false;
			}
		}
		return true;
	}

}
