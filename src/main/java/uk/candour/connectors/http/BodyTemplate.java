package uk.candour.connectors.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.candour.connectors.spi.Correction;

/**
 * A JSON document with places for a correction. A place is a whole text such as
 * "{value}", so that no value can change what the document says around it.
 */
record BodyTemplate(JsonNode document) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final List<String> PLACES = List.of("{value}", "{expected}", "{record}", "{key}");

	/**
	 * Reads a declared document.
	 */
	static BodyTemplate of(String setting, String declared) {
		try {
			BodyTemplate template = new BodyTemplate(JSON.readTree(declared));
			if (!template.has("{value}")) {
				throw new IllegalArgumentException(
						"The setting \"" + setting + "\" has no place for the right value, \"{value}\".");
			}
			return template;
		}
		catch (JsonProcessingException refused) {
			throw new IllegalArgumentException("The setting \"" + setting + "\" is not a JSON document.", refused);
		}
	}

	/**
	 * Whether the request itself says which value has to stand there.
	 */
	boolean saysWhatIsExpected() {
		return has("{expected}");
	}

	private boolean has(String place) {
		return this.document.toString().contains("\"" + place + "\"");
	}

	/**
	 * The document in UTF-8; a missing value is null.
	 */
	byte[] filled(Correction correction) {
		Map<String, JsonNode> values = Map.of("{value}", text(correction.value()), "{expected}",
				text(correction.expected()), "{record}", text(correction.record()), "{key}", text(correction.key()));
		return filled(this.document, values).toString().getBytes(StandardCharsets.UTF_8);
	}

	private static JsonNode text(String value) {
		return (value != null) ? NODES.textNode(value) : NODES.nullNode();
	}

	private static JsonNode filled(JsonNode node, Map<String, JsonNode> values) {
		if (node.isObject()) {
			ObjectNode copy = NODES.objectNode();
			node.properties().forEach((field) -> copy.set(field.getKey(), filled(field.getValue(), values)));
			return copy;
		}
		if (node.isArray()) {
			ArrayNode copy = NODES.arrayNode();
			node.forEach((item) -> copy.add(filled(item, values)));
			return copy;
		}
		return (node.isTextual() && PLACES.contains(node.asText())) ? values.get(node.asText()) : node;
	}

}
