package uk.candour.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.candour.statute.StatutoryClock;
import uk.candour.workflow.Refused;

/**
 * The values of a letter, each of the sort that its field asks for. A name that is no
 * field is not taken over; nothing is read from a value but text, numbers and dates.
 */
final class LetterValues {

	private static final int LONGEST = 20_000;

	private final Map<LetterField, Object> values = new EnumMap<>(LetterField.class);

	private final Language language;

	LetterValues(Language language) {
		this.language = language;
	}

	/** One example of everything, for a preview. */
	static LetterValues samples(Language language) {
		LetterValues samples = new LetterValues(language);
		for (LetterField field : LetterField.values()) {
			samples.put(field, (field.kind() == LetterField.Kind.LIST) ? List.of(entry(field)) : field.sample());
		}
		return samples;
	}

	private static Map<String, String> entry(LetterField field) {
		Map<String, String> entry = new LinkedHashMap<>();
		field.parts().forEach((part) -> entry.put(part, "example of " + part));
		return entry;
	}

	void putAll(Map<String, ?> given) {
		given.forEach((key, value) -> LetterField.of(key).ifPresent((field) -> put(field, value)));
	}

	/**
	 * Enters a value.
	 * @throws Refused when it is not of the field's sort
	 */
	void put(LetterField field, Object value) {
		if (value == null || value.toString().isBlank()) {
			this.values.remove(field);
			return;
		}
		this.values.put(field, switch (field.kind()) {
			case LINE, TEXT -> text(field, value);
			case DATE -> date(field, value);
			case AMOUNT -> amount(field, value);
			case NUMBER -> number(field, value);
			case LIST -> list(field, value);
		});
	}

	/** Whether there is something to say; for a number, more than nought. */
	boolean has(LetterField field) {
		Object value = this.values.get(field);
		return value instanceof Integer number ? number > 0 : !write(field).isBlank() || !entries(field).isEmpty();
	}

	/** A value as the letter says it; empty when there is none. */
	String write(LetterField field) {
		Object value = this.values.get(field);
		if (value instanceof LocalDate day) {
			return this.language.write(day);
		}
		if (value instanceof BigDecimal amount) {
			return "£" + amount.setScale(2).toPlainString();
		}
		return (value == null || value instanceof List) ? "" : value.toString();
	}

	@SuppressWarnings("unchecked")
	List<Map<String, String>> entries(LetterField field) {
		return this.values.get(field) instanceof List<?> list ? (List<Map<String, String>>) list : List.of();
	}

	private static String text(LetterField field, Object value) {
		if (!(value instanceof CharSequence)) {
			throw new IllegalArgumentException(field.key() + " must be text");
		}
		String text = value.toString().strip();
		if (text.length() > LONGEST) {
			throw wrong(field,
					"must be 20,000 characters or fewer. Put more into a document and send it with the letter");
		}
		return text;
	}

	private static LocalDate date(LetterField field, Object value) {
		try {
			return (value instanceof LocalDate day) ? day : LocalDate.parse(value.toString().strip());
		}
		catch (DateTimeParseException ex) {
			throw wrong(field, "must be a real date, such as 27 3 2026");
		}
	}

	private static BigDecimal amount(LetterField field, Object value) {
		String typed = value.toString().strip().replaceFirst("^£", "").replace(",", "");
		if (!typed.matches("\\d{1,7}(\\.\\d{1,2})?")) {
			throw wrong(field, "must be pounds and pence, such as 24.50");
		}
		return new BigDecimal(typed);
	}

	private static Integer number(LetterField field, Object value) {
		return Optional.of(value.toString())
			.filter((typed) -> typed.matches("\\d{1,9}"))
			.map(Integer::valueOf)
			.orElseThrow(() -> wrong(field, "must be a whole number"));
	}

	private static List<Map<String, String>> list(LetterField field, Object value) {
		if (!(value instanceof Collection<?> entries)) {
			throw new IllegalArgumentException(field.key() + " must be a list");
		}
		return entries.stream().map((entry) -> entry(field, entry)).toList();
	}

	private static Map<String, String> entry(LetterField field, Object entry) {
		if (entry instanceof StatutoryClock.Explanation step) {
			return Map.of("sentence", step.sentence(), "citation", step.citation());
		}
		if (entry instanceof CharSequence text) {
			return Map.of("text", text.toString());
		}
		if (!(entry instanceof Map<?, ?> given)) {
			throw new IllegalArgumentException("An entry of " + field.key() + " must be a map of text");
		}
		Map<String, String> parts = new LinkedHashMap<>();
		field.parts().forEach((part) -> parts.put(part, (given.get(part) != null) ? given.get(part).toString() : ""));
		return parts;
	}

	private static Refused wrong(LetterField field, String why) {
		return new WrongValue(field, "“" + field.label() + "” " + why + ".");
	}

}
