package uk.candour.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * One text mark, ready to be looked for.
 */
final class MarkedText {

	private static final int SHORTEST_IN_BYTES = 6;

	private final Mark.Text mark;

	private final int length;

	/** One for each direction in which it may be stored. */
	private final List<Spelling> spellings = new ArrayList<>();

	MarkedText(Mark.Text mark) {
		this.mark = mark;
		String folded = SearchFold.fold(mark.text(), mark.matchCase());
		this.length = SearchFold.compact(folded).length();
		if (this.length > 0) {
			this.spellings.add(new Spelling(folded, mark.wholeWord()));
			if (SearchFold.isRightToLeft(folded)) {
				this.spellings.add(new Spelling(SearchFold.reversed(folded), mark.wholeWord()));
				if (folded.indexOf(' ') > 0) {
					String turned = SearchFold.eachReversed(folded);
					this.spellings.add(new Spelling(turned, mark.wholeWord()));
					this.spellings.add(new Spelling(SearchFold.reversed(turned), mark.wholeWord()));
				}
			}
		}
	}

	/** The mark in plain words. */
	String name() {
		return '"' + this.mark.text() + '"';
	}

	/** Whether the text is long enough to mean something between bytes. */
	boolean isTelling() {
		return this.length >= SHORTEST_IN_BYTES;
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

	/** Whether a person reads it in a text. */
	boolean isIn(TextForms forms) {
		boolean keepCase = this.mark.matchCase();
		return any(forms, (i, spelling) -> spelling.isRead(forms.folded(i, keepCase), forms.letters(i, keepCase)));
	}

	/** Whether a person could read it from a text together with what is beside it. */
	boolean mayRunOver(String text) {
		String letters = SearchFold.letters(SearchFold.fold(text, this.mark.matchCase()));
		return this.spellings.stream().anyMatch((spelling) -> spelling.mayRunOver(letters));
	}

	/** Whether it stands among bytes that only may be text. */
	boolean isInBytes(TextForms forms) {
		boolean keepCase = this.mark.matchCase();
		return any(forms, (i, spelling) -> spelling.isInBytes(forms.folded(i, keepCase), forms.compact(i, keepCase)));
	}

	private boolean any(TextForms forms, BiPredicate<Integer, Spelling> isThere) {
		return IntStream.range(0, forms.size())
			.anyMatch((i) -> this.spellings.stream().anyMatch((spelling) -> isThere.test(i, spelling)));
	}

}
