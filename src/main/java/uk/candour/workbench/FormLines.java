package uk.candour.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;

import uk.candour.workflow.Form;

/**
 * A form of the diagram as lines of a page, and back: what was typed as values of the
 * form.
 */
final class FormLines {

	private FormLines() {
	}

	/** The lines of a form, with what was typed so far. */
	static List<Line> of(Form form, MultiValueMap<String, String> typed) {
		List<Line> lines = new ArrayList<>();
		form.parts().forEach((part) -> add(part, typed, lines));
		return lines;
	}

	private static void add(Form.Part part, MultiValueMap<String, String> typed, List<Line> lines) {
		if (part instanceof Form.Text text) {
			text.paragraphs().forEach((paragraph) -> lines.add(Line.words("TEXT", paragraph)));
		}
		else if (part instanceof Form.Group group) {
			if (!group.label().isEmpty()) {
				lines.add(Line.words("HEADING", group.label()));
			}
			group.parts().forEach((each) -> add(each, typed, lines));
		}
		else if (part instanceof Form.Question question) {
			lines.add(line(question, typed));
		}
	}

	private static Line line(Form.Question question, MultiValueMap<String, String> typed) {
		List<Choice> options = question.options()
			.stream()
			.map((option) -> new Choice(option.value(), option.label(), null))
			.toList();
		boolean optional = !question.required() && question.kind() != Form.Kind.CHECKBOX;
		String label = optional ? question.label() + " (optional)" : question.label();
		List<String> values = typed.getOrDefault(question.key(),
				(question.initial() != null && typed.isEmpty()) ? List.of(question.initial()) : List.of());
		return new Line(question.kind().name(), question.key(), label, question.help(), options,
				values.isEmpty() ? null : values.get(0), values, date(question.key(), typed));
	}

	/** A date as it was typed in three boxes, empty where nothing was. */
	static DateTyped date(String key, MultiValueMap<String, String> typed) {
		return new DateTyped(first(typed, key + "-day"), first(typed, key + "-month"), first(typed, key + "-year"));
	}

	private static String first(MultiValueMap<String, String> typed, String key) {
		String value = typed.getFirst(key);
		return (value != null) ? value.strip() : "";
	}

	/** What was typed, as the form wants it; nothing but its own questions. */
	static Map<String, Object> values(Form form, MultiValueMap<String, String> typed) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Form.Question question : form.questions()) {
			switch (question.kind()) {
				case CHECKLIST -> values.put(question.key(), typed.getOrDefault(question.key(), List.of()));
				case DATE -> values.put(question.key(), date(question.key(), typed).iso());
				default -> values.put(question.key(), first(typed, question.key()));
			}
		}
		return values;
	}

	/**
	 * A line of the page.
	 *
	 * @param kind a {@link Form.Kind}, TEXT or HEADING
	 * @param id key of the question, or null
	 * @param label or the words of a text
	 */
	record Line(String kind, String id, String label, String hint, List<Choice> options, String value,
			List<String> values, DateTyped date) {

		static Line words(String kind, String words) {
			return new Line(kind, null, words, null, List.of(), null, List.of(), null);
		}

	}

	/** One thing to choose. */
	record Choice(String value, String text, String hint) {
	}

	/** A date as it was typed in three boxes. */
	record DateTyped(String day, String month, String year) {

		/** As the form wants it; what is no date stays wrong, for the form to say so. */
		String iso() {
			String all = this.day + this.month + this.year;
			if (all.isEmpty()) {
				return "";
			}
			return this.year + "-" + twoDigits(this.month) + "-" + twoDigits(this.day);
		}

		private static String twoDigits(String number) {
			return (number.length() == 1) ? "0" + number : number;
		}

	}

}
