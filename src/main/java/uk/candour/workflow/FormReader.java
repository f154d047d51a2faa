package uk.candour.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads a Camunda Form (schema 16). What our pages cannot show faithfully is refused, by
 * name.
 */
class FormReader {

	private static final int SCHEMA = 16;

	private static final Map<String, Form.Kind> KINDS = Map.of("textfield", Form.Kind.TEXTFIELD, "textarea",
			Form.Kind.TEXTAREA, "number", Form.Kind.NUMBER, "checkbox", Form.Kind.CHECKBOX, "checklist",
			Form.Kind.CHECKLIST, "radio", Form.Kind.RADIO, "select", Form.Kind.SELECT, "datetime", Form.Kind.DATE);

	private static final Set<Form.Kind> CHOICES = Set.of(Form.Kind.CHECKLIST, Form.Kind.RADIO, Form.Kind.SELECT);

	/** Properties that change what a form does, and which our pages do not follow. */
	private static final List<String> NOT_FOLLOWED = List.of("conditional", "valuesKey", "valuesExpression", "readonly",
			"disabled", "path", "timeSerializingFormat", "decimalDigits", "verticalAlignment");

	private final ObjectMapper json = new ObjectMapper();

	Form read(InputStream in) throws IOException {
		JsonNode form = this.json.readTree(in);
		String id = form.path("id").asText("");
		if (id.isEmpty()) {
			throw new IllegalStateException("A form has no id");
		}
		if (form.path("schemaVersion").asInt() != SCHEMA) {
			throw new IllegalStateException("The form \"" + id + "\" is of schema version "
					+ form.path("schemaVersion").asText("none") + "; this house reads version " + SCHEMA);
		}
		return new Form(id, parts(id, form.path("components")));
	}

	private List<Form.Part> parts(String form, JsonNode components) {
		List<Form.Part> parts = new ArrayList<>();
		components.forEach((component) -> parts.add(part(form, component)));
		return List.copyOf(parts);
	}

	private Form.Part part(String form, JsonNode component) {
		String type = component.path("type").asText();
		String named = type + " \"" + component.path("key").asText(component.path("id").asText()) + "\"";
		NOT_FOLLOWED.stream().filter((each) -> matters(component.path(each))).findFirst().ifPresent((each) -> {
			throw unsupported(form, named + " with the property \"" + each + "\"");
		});
		return switch (type) {
			case "text" -> new Form.Text(paragraphs(form, component.path("text").asText()));
			case "group" ->
				new Form.Group(component.path("label").asText(""), parts(form, component.path("components")));
			case "datetime" -> {
				if (!"date".equals(component.path("subtype").asText())) {
					throw unsupported(form, named + " that is not a plain date");
				}
				yield question(form, component, component.path("dateLabel").asText());
			}
			default -> {
				if (!KINDS.containsKey(type)) {
					throw unsupported(form, named);
				}
				yield question(form, component, component.path("label").asText());
			}
		};
	}

	private static boolean matters(JsonNode property) {
		return !property.isMissingNode() && !property.isNull() && !(property.isBoolean() && !property.asBoolean());
	}

	private static IllegalStateException unsupported(String form, String what) {
		return new IllegalStateException("The form \"" + form + "\" uses " + what
				+ ", which this house cannot show. Use text, group, textfield, textarea, number, checkbox,"
				+ " checklist, radio, select or a date.");
	}

	private Form.Question question(String form, JsonNode component, String label) {
		String key = component.path("key").asText("");
		Form.Kind kind = KINDS.get(component.path("type").asText());
		if (key.isEmpty() || label.isBlank() || label.startsWith("=")) {
			throw new IllegalStateException("A question of the form \"" + form + "\" has no key or no plain label: "
					+ component.path("id").asText(key));
		}
		List<Form.Option> options = new ArrayList<>();
		component.path("values")
			.forEach((option) -> options
				.add(new Form.Option(option.path("value").asText(), option.path("label").asText())));
		if (CHOICES.contains(kind) == options.isEmpty()) {
			throw new IllegalStateException("The question \"" + key + "\" of the form \"" + form
					+ "\" must list its options if it is a choice, and otherwise must not");
		}
		JsonNode rules = component.path("validate");
		return new Form.Question(key, kind, label, text(component, "description"),
				rules.path("required").asBoolean(false), rules(rules), List.copyOf(options),
				text(component, "defaultValue"));
	}

	private static Form.Rules rules(JsonNode rules) {
		return new Form.Rules(integer(rules, "minLength"), integer(rules, "maxLength"), decimal(rules, "min"),
				decimal(rules, "max"), text(rules, "pattern"));
	}

	private static String text(JsonNode node, String property) {
		String text = node.path(property).asText("");
		return text.isEmpty() ? null : text;
	}

	private static Integer integer(JsonNode node, String property) {
		return node.path(property).isNumber() ? node.path(property).asInt() : null;
	}

	private static BigDecimal decimal(JsonNode node, String property) {
		String text = node.path(property).asText("");
		return text.isEmpty() ? null : new BigDecimal(text);
	}

	private static List<String> paragraphs(String form, String text) {
		if (text.startsWith("=")) {
			throw unsupported(form, "a text that is an expression");
		}
		return Arrays.stream(text.split("\\n\\s*\\n"))
			.map((paragraph) -> paragraph.replaceAll("(?m)^\\s*(#+|[-*])\\s+", "")
				.replaceAll("\\*\\*|__|`", "")
				.replaceAll("\\s+", " ")
				.strip())
			.filter((paragraph) -> !paragraph.isEmpty())
			.toList();
	}

}
