package uk.candour.redaction;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One text mark, ready to be looked for.
 */
final class MarkedText {

	/** From here on a text that is parted by blanks is still this text. */
	private static final int TELLING = 7;

	private static final int SHORTEST_IN_BYTES = 6;

	private final Mark.Text mark;

	private final String compact;

	private final String backwards;

	private final Pattern forward;

	private final Pattern backward;

	/** The same as a word of its own, parted by blanks; null for a short one. */
	private final Pattern parted;

	private final Pattern partedBackwards;

	MarkedText(Mark.Text mark) {
		this.mark = mark;
		String folded = SearchFold.fold(mark.text(), mark.matchCase());
		this.compact = SearchFold.compact(folded);
		this.forward = pattern(folded, mark.wholeWord());
		boolean rightToLeft = SearchFold.isRightToLeft(folded);
		this.backwards = rightToLeft ? SearchFold.reversed(this.compact) : null;
		this.backward = rightToLeft ? pattern(SearchFold.reversed(folded), mark.wholeWord()) : null;
		this.parted = parted(this.compact);
		this.partedBackwards = rightToLeft ? parted(this.backwards) : null;
	}

	private static Pattern parted(String compact) {
		return (compact.length() < TELLING) ? null
				: Pattern.compile(compact.codePoints()
					.mapToObj((point) -> Pattern.quote(Character.toString(point)))
					.collect(Collectors.joining(" ?", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")));
	}

	private static Pattern pattern(String folded, boolean wholeWord) {
		StringBuilder expression = new StringBuilder(wholeWord ? "(?<![\\p{L}\\p{N}])" : "");
		boolean telling = SearchFold.compact(folded).length() >= TELLING;
		String[] words = folded.split(" ");
		for (int i = 0; i < words.length; i++) {
			expression.append((i == 0) ? "" : telling ? " ?" : " ").append(Pattern.quote(words[i]));
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

	/** Whether the one text ends with the beginning, the other begins with the rest. */
	boolean isIn(String end, String beginning) {
		String[] words = SearchFold.fold(this.mark.text(), this.mark.matchCase()).split(" ");
		String before = SearchFold.fold(end, this.mark.matchCase());
		for (int i = 1; i < words.length; i++) {
			String first = String.join(" ", List.of(words).subList(0, i));
			if (before.endsWith(first) && stands(before, before.length() - first.length() - 1)) {
				String rest = String.join(" ", List.of(words).subList(i, words.length));
				String after = SearchFold.fold(beginning, this.mark.matchCase());
				if (after.startsWith(rest) && (!this.mark.wholeWord() || stands(after, rest.length()))) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether a word may end at a place: nothing that belongs to it stands there. */
	private static boolean stands(String text, int at) {
		return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
	}

	boolean isIn(TextForms forms) {
		if (this.compact.isEmpty()) {
			return false;
		}
		for (int i = 0; i < forms.size(); i++) {
			if (isIn(forms, i, this.compact, this.forward, this.parted)
					|| (this.backward != null && isIn(forms, i, this.backwards, this.backward, this.partedBackwards))) {
				return true;
			}
		}
		return false;
	}

	private boolean isIn(TextForms forms, int variant, String close, Pattern words, Pattern parted) {
		boolean keepCase = this.mark.matchCase();
		if (!forms.compact(variant, keepCase).contains(close)) {
			return false;
		}
		String folded = forms.folded(variant, keepCase);
		return words.matcher(folded).find() || (parted != null && parted.matcher(folded).find());
	}

}
