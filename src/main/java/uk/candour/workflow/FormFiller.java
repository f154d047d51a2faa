package uk.candour.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

/**
 * Turns a form's answers into the record that its completion works with.
 */
class FormFiller {

	private final Validator validator;

	FormFiller(Validator validator) {
		this.validator = validator;
	}

	<F extends Record> F fill(Form form, Map<String, ?> values, Class<F> type) {
		Map<String, String> errors = new LinkedHashMap<>();
		Map<String, Object> answers = new LinkedHashMap<>();
		for (Form.Question question : form.questions()) {
			try {
				answers.put(question.key(), Answer.to(question, values.get(question.key())).value());
			}
			catch (Answer.Wrong wrong) {
				errors.put(question.key(), wrong.getMessage());
			}
		}
		values.keySet()
			.stream()
			.filter((key) -> form.question(key).isEmpty())
			.forEach((key) -> errors.put(key, "This form does not ask for “" + Answer.shown(key) + "”"));
		if (!errors.isEmpty()) {
			throw new InvalidForm(errors);
		}
		return valid(form, record(form, answers, type));
	}

	private <F extends Record> F valid(Form form, F record) {
		Map<String, String> errors = new LinkedHashMap<>();
		Map<String, String> found = new LinkedHashMap<>();
		for (ConstraintViolation<F> violation : this.validator.validate(record)) {
			found.putIfAbsent(violation.getPropertyPath().toString().split("[.\\[]")[0], violation.getMessage());
		}
		form.questions()
			.stream()
			.filter((question) -> found.containsKey(question.key()))
			.forEach((question) -> errors.put(question.key(), question.label() + ": " + found.remove(question.key())));
		errors.putAll(found);
		if (!errors.isEmpty()) {
			throw new InvalidForm(errors);
		}
		return record;
	}

	private static <F extends Record> F record(Form form, Map<String, Object> answers, Class<F> type) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] arguments = Arrays.stream(components)
			.map((component) -> Answer.as(component, answers.get(component.getName()), form.id()))
			.toArray();
		try {
			var constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException("The form \"" + form.id() + "\" cannot become a " + type, ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The form \"" + form.id() + "\" cannot become a " + type, ex);
		}
	}

}
