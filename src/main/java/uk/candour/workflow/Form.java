package uk.candour.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as a page shows it, read from a Camunda Form.
 *
 * @param id the file's name without its ending
 * @param parts in the order of the page
 */
public record Form(String id, List<Part> parts) {

	public Form {
		parts = List.copyOf(parts);
	}

	/** Every question, also those inside groups, in the order of the page. */
	public List<Question> questions() {
		return this.parts.stream().flatMap(Part::questions).toList();
	}

	/** One question by its key. */
	public Optional<Question> question(String key) {
		return questions().stream().filter((question) -> question.key().equals(key)).findFirst();
	}

	/** Something on the page. */
	public sealed interface Part permits Text, Group, Question {

		/** The questions in it. */
		Stream<Question> questions();

	}

	/**
	 * Words between the questions.
	 *
	 * @param paragraphs plain text
	 */
	public record Text(List<String> paragraphs) implements Part {

		@Override
		public Stream<Question> questions() {
			return Stream.empty();
		}

	}

	/**
	 * Questions that belong together.
	 *
	 * @param label the legend, may be empty
	 */
	public record Group(String label, List<Part> parts) implements Part {

		@Override
		public Stream<Question> questions() {
			return this.parts.stream().flatMap(Part::questions);
		}

	}

	/**
	 * A question.
	 *
	 * @param key the name of its value
	 * @param kind how it is asked
	 * @param label never empty
	 * @param help one or two sentences below the label, or null
	 * @param required whether it must be answered; a required checkbox must be ticked
	 * @param rules what an answer must obey
	 * @param options of a radio, select or checklist; otherwise empty
	 * @param initial what it shows at first, or null
	 */
	public record Question(String key, Kind kind, String label, String help, boolean required, Rules rules,
			List<Option> options, String initial) implements Part {

		@Override
		public Stream<Question> questions() {
			return Stream.of(this);
		}

	}

	/**
	 * What an answer must obey; null where there is no rule.
	 *
	 * @param minLength in characters
	 * @param maxLength in characters
	 * @param min of a number
	 * @param max of a number
	 * @param pattern a regular expression for the whole text
	 */
	public record Rules(Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max, String pattern) {
	}

	/** One answer to choose. */
	public record Option(String value, String label) {
	}

	/** How a question is asked. */
	public enum Kind {

		/** One line of text. */
		TEXTFIELD,
		/** Several lines of text. */
		TEXTAREA,
		/** A whole number. */
		NUMBER,
		/** Yes, or nothing. */
		CHECKBOX,
		/** Any of some options. */
		CHECKLIST,
		/** One of some options, all shown. */
		RADIO,
		/** One of some options, in a list. */
		SELECT,
		/** A date, as year-month-day. */
		DATE

	}

}
