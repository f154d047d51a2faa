package uk.candour.workflow.camunda;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.candour.workflow.Form;

/**
 * Compares every form with the record that its completion makes of it.
 */
final class FormCheck {

	private FormCheck() {
	}

	/** Everything that is wrong, one sentence each; empty when all is well. */
	static List<String> problems(Collection<Form> forms, Map<String, Class<? extends Record>> completions) {
		List<String> problems = new ArrayList<>();
		Set<String> ids = forms.stream().map(Form::id).collect(Collectors.toSet());
		completions.keySet()
			.stream()
			.filter((id) -> !ids.contains(id))
			.forEach((id) -> problems.add("The completion \"" + id + "\" has no form"));
		for (Form form : forms) {
			if (completions.containsKey(form.id())) {
				compare(form, completions.get(form.id()), problems);
			}
			else {
				problems.add("The form \"" + form.id() + "\" has no completion");
			}
		}
		return problems;
	}

	private static void compare(Form form, Class<? extends Record> type, List<String> problems) {
		Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
			.collect(Collectors.toMap(RecordComponent::getName, (component) -> component));
		for (Form.Question question : form.questions()) {
			RecordComponent component = components.remove(question.key());
			if (component == null) {
				problems.add("The form \"" + form.id() + "\" asks for \"" + question.key() + "\", which "
						+ type.getSimpleName() + " does not have");
			}
			else if (!fits(question, component.getType())) {
				problems.add("The question \"" + question.key() + "\" of the form \"" + form.id() + "\" does not fit "
						+ component.getType().getSimpleName());
			}
		}
		components.keySet()
			.forEach((name) -> problems.add(type.getSimpleName() + " needs \"" + name + "\", which the form \""
					+ form.id() + "\" does not ask for"));
	}

	private static boolean fits(Form.Question question, Class<?> type) {
		return switch (question.kind()) {
			case CHECKBOX -> type == boolean.class || type == Boolean.class;
			case NUMBER -> type == Integer.class || (type == int.class && question.required());
			case DATE -> type == LocalDate.class;
			case CHECKLIST -> type == List.class;
			case RADIO, SELECT -> type == String.class || knows(type, question);
			case TEXTFIELD, TEXTAREA -> type == String.class;
		};
	}

	private static boolean knows(Class<?> type, Form.Question question) {
		if (!type.isEnum()) {
			return false;
		}
		Set<String> constants = Arrays.stream(type.getEnumConstants())
			.map((each) -> ((Enum<?>) each).name())
			.collect(Collectors.toSet());
		return question.options().stream().allMatch((option) -> constants.contains(option.value()));
	}

}
