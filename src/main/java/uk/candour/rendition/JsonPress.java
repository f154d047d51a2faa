package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A record as programs exchange it, as a sheet that people can read: what is called how,
 * and lists as tables.
 */
final class JsonPress implements Press {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int LARGEST = 3 * 1024 * 1024;

	private static final int DEEPEST = 6;

	private static final int MOST_COLUMNS = 60;

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		String text = Charsets.decode(Files.readAllBytes(source.path()));
		try {
			JsonNode node = JSON.readTree(text);
			if (text.length() > LARGEST) {
				TextPress.print(source.name(), node.toPrettyString(), binder);
				return;
			}
			StringBuilder out = new StringBuilder(Markup.heading(1, source.name()));
			write(node, out, 2);
			binder.print(source.name(), out.toString());
		}
		catch (JsonProcessingException ex) {
			binder.warn("“" + source.name() + "” is not valid JSON and is shown as plain text.");
			TextPress.print(source.name(), text, binder);
		}
	}

	private void write(JsonNode node, StringBuilder out, int level) {
		if (level > DEEPEST) {
			out.append(Markup.lines(node.toPrettyString()));
		}
		else if (node.isObject()) {
			writeObject(node, out, level);
		}
		else if (node.isArray()) {
			writeList(node, out, level);
		}
		else {
			out.append(Markup.paragraph(value(node)));
		}
	}

	private void writeObject(JsonNode node, StringBuilder out, int level) {
		StringBuilder facts = new StringBuilder();
		for (Map.Entry<String, JsonNode> field : node.properties()) {
			if (isPlain(field.getValue())) {
				facts.append(Markup.fact(label(field.getKey()), value(field.getValue())));
			}
		}
		if (!facts.isEmpty()) {
			out.append(Markup.facts(facts.toString()));
		}
		for (Map.Entry<String, JsonNode> field : node.properties()) {
			if (!isPlain(field.getValue())) {
				out.append(Markup.heading(level, label(field.getKey())));
				write(field.getValue(), out, level + 1);
			}
		}
	}

	private void writeList(JsonNode list, StringBuilder out, int level) {
		Set<String> columns = new LinkedHashSet<>();
		boolean table = true;
		for (JsonNode item : list) {
			table &= item.isObject() && item.valueStream().allMatch(JsonPress::isPlain);
			item.fieldNames().forEachRemaining(columns::add);
		}
		if (table && columns.size() <= MOST_COLUMNS) {
			out.append(grid(list, columns).html());
			return;
		}
		int number = 1;
		for (JsonNode item : list) {
			out.append(Markup.heading(level, number++ + " of " + list.size()));
			write(item, out, level + 1);
		}
	}

	private static Grid grid(JsonNode list, Set<String> columns) {
		List<Grid.Row> rows = new ArrayList<>();
		for (JsonNode item : list) {
			List<String> cells = columns.stream().map((name) -> value(item.path(name))).toList();
			rows.add(new Grid.Row(String.valueOf(rows.size() + 1), cells));
		}
		return new Grid(columns.stream().map(JsonPress::label).toList(), rows);
	}

	/** A value, or a list of values, that fits into one cell. */
	private static boolean isPlain(JsonNode node) {
		return node.isValueNode() || node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode);
	}

	private static String value(JsonNode node) {
		if (node.isArray()) {
			return node.isEmpty() ? "none" : String.join("; ", node.valueStream().map(JsonPress::value).toList());
		}
		if (node.isBoolean()) {
			return node.booleanValue() ? "yes" : "no";
		}
		return (node.isNull() || node.isMissingNode()) ? "–" : node.asText();
	}

	/** {@code dateOfBirth} and {@code date_of_birth} read “Date of birth”. */
	private static String label(String key) {
		String words = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').strip();
		if (words.isEmpty() || words.equals(words.toUpperCase(Locale.ROOT))) {
			return words;
		}
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + (words.contains(" ") && !key.contains(" ")
				? words.substring(1).toLowerCase(Locale.ROOT) : words.substring(1));
	}

}
