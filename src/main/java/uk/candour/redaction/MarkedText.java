package uk.candour.redaction;

import java.util.regex.Pattern;

/**
 * One text mark, ready to be looked for.
 */
final class MarkedText {

	/** From here on a text does not arise by chance where words run together. */
	private static final int TELLING = 7;

	private static final int SHORTEST_IN_BYTES = 6;

	private final Mark.Text mark;

	private final String compact;

	private final String backwards;

	private final Pattern forward;

	private final Pattern backward;

	MarkedText(Mark.Text mark) {
		this.mark = mark;
		String folded = SearchFold.fold(mark.text(), mark.matchCase());
		this.compact = SearchFold.compact(folded);
		this.forward = pattern(folded, mark.wholeWord());
		boolean rightToLeft = SearchFold.isRightToLeft(folded);
		this.backwards = rightToLeft ? SearchFold.reversed(this.compact) : null;
		this.backward = rightToLeft ? pattern(SearchFold.reversed(folded), mark.wholeWord()) : null;
	}

	private static Pattern pattern(String folded, boolean wholeWord) {
		StringBuilder expression = new StringBuilder(wholeWord ? "(?<![\\p{L}\\p{N}])" : "");
		String[] words = folded.split(" ");
		for (int i = 0; i < words.length; i++) {
			expression.append((i > 0) ? " ?" : "").append(Pattern.quote(words[i]));
		}
		return Pattern.compile(expression.append(wholeWord ? "(?![\\p{L}\\p{N}])" : "").toString());
	}

	/** The mark in plain words. */
	String name() {
		return '"' + this.mark.text() + '"';
	}

	/** Whether the text is long enough to mean something between bytes. */
	boolean isTelling() {
		return this.compact.length() >= SHORTEST_IN_BYTES;
	}

	boolean isWholeWord() {
		return this.mark.wholeWord();
	}

	boolean isPhrase() {
		return this.mark.text().strip().indexOf(' ') > 0;
	}

	boolean isIn(TextForms forms) {
		if (this.compact.isEmpty()) {
			return false;
		}
		for (int i = 0; i < forms.size(); i++) {
			if (isIn(forms, i, this.compact, this.forward)
					|| (this.backward != null && isIn(forms, i, this.backwards, this.backward))) {
				return true;
			}
		}
		return false;
	}

	private boolean isIn(TextForms forms, int variant, String close, Pattern words) {
		boolean keepCase = this.mark.matchCase();
		if (!forms.compact(variant, keepCase).contains(close)) {
			return false;
		}
		return (!this.mark.wholeWord() && close.length() >= TELLING)
				|| words.matcher(forms.folded(variant, keepCase)).find();
	}

}
