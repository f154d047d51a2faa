package uk.candour.redaction;

import java.util.regex.Pattern;

/**
 * What is to go: said before, applied later on a copy.
 */
public sealed interface Mark {

	/** The label printed on the bar, such as "section 40(2)". */
	String reason();

	/**
	 * Every occurrence of a text, as a person would see it and in every other channel.
	 *
	 * @param text what must not survive; not blank
	 * @param matchCase whether case matters
	 * @param wholeWord whether the text must stand as words of its own
	 * @param reason the label
	 */
	record Text(String text, boolean matchCase, boolean wholeWord, String reason) implements Mark {

		/** A text in whatever case, also inside longer words. */
		public Text(String text, String reason) {
			this(text, false, false, reason);
		}

	}

	/**
	 * Every match of an expression.
	 *
	 * @param pattern the expression
	 * @param reason the label
	 */
	record Expression(Pattern pattern, String reason) implements Mark {
	}

	/**
	 * Everything under a rectangle.
	 *
	 * @param area where
	 * @param reason the label
	 */
	record Box(Area area, String reason) implements Mark {
	}

}
