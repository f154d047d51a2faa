package uk.candour.workflow;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One answer to one question of a form.
 *
 * @param value a string, a whole number, a boolean, a date or a list of strings; null for
 * no answer
 */
record Answer(Object value) {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\uFFFE|\\uFFFF");

	/** A field of a form may be this long where the form says nothing else. */
	private static final int LONGEST = 10_000;

	/** The answer was wrong; the message is for the person who gave it. */
	static class Wrong extends Exception {

		private static final long serialVersionUID = 1L;

		Wrong(String message) {
			super(message, null, false, false);
		}

	}

	/** Reads what was sent for a question. */
	static Answer to(Form.Question question, Object sent) throws Wrong {
		if (question.kind() == Form.Kind.CHECKLIST) {
			return new Answer(chosen(question, sent));
		}
		String text = single(question, sent);
		if (question.kind() == Form.Kind.CHECKBOX) {
			return new Answer(ticked(question, text));
		}
		if (text.isEmpty()) {
			if (question.required()) {
				throw new Wrong(missing(question));
			}
			return new Answer(null);
		}
		return new Answer(switch (question.kind()) {
			case NUMBER -> number(question, text);
			case DATE -> date(question, text);
			case RADIO, SELECT -> option(question, text);
			default -> words(question, text);
		});
	}

	/** The question's own words as a request, for the list of errors. */
	private static String missing(Form.Question question) {
		return switch (question.kind()) {
			case RADIO, SELECT, CHECKLIST -> "Choose an answer to “" + question.label() + "”";
			case CHECKBOX -> "Tick “" + question.label() + "” to go on";
			default -> "Fill in “" + question.label() + "”";
		};
	}

	private static String single(Form.Question question, Object sent) throws Wrong {
		Object one = (sent instanceof Collection<?> list && list.size() == 1) ? list.iterator().next() : sent;
		if (one == null || (one instanceof Collection<?> list && list.isEmpty())) {
			return "";
		}
		if (!(one instanceof String || one instanceof Number || one instanceof Boolean)) {
			throw new Wrong("Give one answer to “" + question.label() + "”");
		}
		String text = one.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
		if (CONTROL.matcher(text).find()) {
			throw new Wrong(
					"“" + question.label() + "” contains a character that cannot be kept. Type the text again.");
		}
		return text;
	}

	private static Boolean ticked(Form.Question question, String text) throws Wrong {
		boolean ticked = switch (text) {
			case "true", "on" -> true;
			case "", "false" -> false;
			default -> throw new Wrong("“" + question.label() + "” can only be ticked or not");
		};
		if (question.required() && !ticked) {
			throw new Wrong(missing(question));
		}
		return ticked;
	}

	private static List<String> chosen(Form.Question question, Object sent) throws Wrong {
		Collection<?> list = (sent instanceof Collection<?> several) ? several
				: (sent == null || "".equals(sent)) ? List.of() : List.of(sent);
		List<String> values = list.stream().map(String::valueOf).distinct().toList();
		for (String value : values) {
			option(question, value);
		}
		if (question.required() && values.isEmpty()) {
			throw new Wrong(missing(question));
		}
		return values;
	}

	private static String option(Form.Question question, String text) throws Wrong {
		if (question.options().stream().noneMatch((option) -> option.value().equals(text))) {
			throw new Wrong("Choose one of the answers that “" + question.label() + "” offers");
		}
		return text;
	}

	private static Integer number(Form.Question question, String text) throws Wrong {
		if (!WHOLE_NUMBER.matcher(text).matches()) {
			throw new Wrong("“" + question.label() + "” must be a whole number, such as 15");
		}
		BigDecimal number = new BigDecimal(text);
		Form.Rules rules = question.rules();
		if (rules.min() != null && number.compareTo(rules.min()) < 0) {
			throw new Wrong("“" + question.label() + "” must be " + rules.min().toPlainString() + " or more");
		}
		if (rules.max() != null && number.compareTo(rules.max()) > 0) {
			throw new Wrong("“" + question.label() + "” must be " + rules.max().toPlainString() + " or less");
		}
		return number.intValueExact();
	}

	private static LocalDate date(Form.Question question, String text) throws Wrong {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new Wrong("“" + question.label() + "” must be a real date, such as 2026-04-27");
		}
	}

	private static String words(Form.Question question, String text) throws Wrong {
		Form.Rules rules = question.rules();
		int length = text.codePointCount(0, text.length());
		if (rules.minLength() != null && length < rules.minLength()) {
			throw new Wrong("“" + question.label() + "” must be at least " + rules.minLength() + " characters long");
		}
		int longest = (rules.maxLength() != null) ? rules.maxLength() : LONGEST;
		if (length > longest) {
			throw new Wrong(
					"“" + question.label() + "” must be at most " + longest + " characters long; it has " + length);
		}
		if (question.kind() == Form.Kind.TEXTFIELD && text.contains("\n")) {
			throw new Wrong("“" + question.label() + "” must be one line");
		}
		if (rules.pattern() != null && !Pattern.matches(rules.pattern(), text)) {
			throw new Wrong("“" + question.label() + "” is not written in the way that is asked for");
		}
		return text;
	}

	/** An answer as a component of the completion's record. */
	static Object as(RecordComponent component, Object value, String form) {
		Class<?> type = component.getType();
		if (value == null) {
			if (type.isPrimitive()) {
				throw new IllegalStateException("\"" + component.getName() + "\" of the form \"" + form
						+ "\" need not be answered, so its record must not hold it as a primitive");
			}
			return List.class.isAssignableFrom(type) ? List.of() : null;
		}
		if (type.isEnum()) {
			return constant(type, value);
		}
		if (value instanceof List<?> list && component.getGenericType() instanceof ParameterizedType generic
				&& generic.getActualTypeArguments()[0] instanceof Class<?> element && element.isEnum()) {
			return list.stream().map((each) -> constant(element, each)).toList();
		}
		return value;
	}

	private static Object constant(Class<?> type, Object value) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(value)) {
				return constant;
			}
		}
		throw new IllegalStateException(
				"The form offers \"" + value + "\", which " + type.getSimpleName() + " does not know");
	}

	/** A stranger's word, cut short, for a message. */
	static String shown(String word) {
		String plain = CONTROL.matcher(word).replaceAll("");
		return (plain.length() > 40) ? plain.substring(0, 40) + "…" : plain;
	}

}
