package uk.candour.redaction.inspection.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import uk.candour.redaction.Mark;

/**
 * One text mark, ready to be looked for.
 */
final class MarkedText {

	private static final int SHORTEST_IN_BYTES = 6;

	/** So many letters in a row are no chance. */
	private static final int FEWEST_FRAMED = 6;

	private static final Pattern UPRIGHTS = Pattern.compile("[il1]|[^\\p{L}\\p{N}]");

	private final Mark.Text mark;

	private final String folded;

	private final int length;

	/** One for each direction in which it may be stored, and for each way to note it. */
	private final List<Spelling> spellings = new ArrayList<>();

	private final List<Spelling> garbled = new ArrayList<>();

	MarkedText(Mark.Text mark) {
		this.mark = mark;
		this.folded = SearchFold.fold(mark.text(), mark.matchCase());
		this.length = SearchFold.compact(this.folded).length();
		if (this.length > 0) {
			this.spellings.add(new Spelling(this.folded, mark.wholeWord()));
			for (String form : Garbled.forms(mark.text())) {
				this.garbled.add(new Spelling(SearchFold.fold(form, mark.matchCase()), mark.wholeWord()));
			}
			SameNumber.ways(mark.text()).forEach((way) -> this.spellings.add(new Spelling(way, true)));
			if (SearchFold.isRightToLeft(this.folded)) {
				this.spellings.add(new Spelling(SearchFold.reversed(this.folded), mark.wholeWord()));
				if (this.folded.indexOf(' ') > 0) {
					String turned = SearchFold.eachReversed(this.folded);
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

	/**
	 * Whether a line that was read off a picture has all letters of it but those that
	 * look like upright rules: forms have a frame round each letter. Where nothing but
	 * the mark itself stands there, the plain rules say what it is.
	 */
	boolean isFramedIn(String line) {
		String letters = withoutUprights(this.folded);
		String read = SearchFold.fold(line, false);
		return letters.length() >= FEWEST_FRAMED && withoutUprights(read).contains(letters)
				&& !SearchFold.compact(read).contains(SearchFold.compact(SearchFold.fold(this.mark.text(), false)));
	}

	private static String withoutUprights(String folded) {
		return UPRIGHTS.matcher(SearchFold.compact(folded).toLowerCase(Locale.ROOT)).replaceAll("");
	}

	boolean isWholeWord() {
		return this.mark.wholeWord();
	}

	boolean isPhrase() {
		return this.mark.text().strip().indexOf(' ') > 0;
	}

	/**
	 * What must follow, in another text, on this one, of which the end is the beginning
	 * of the mark; mostly nothing that could.
	 */
	List<String> restsAfter(String end) {
		String before = SearchFold.fold(end, this.mark.matchCase());
		List<String> rests = new ArrayList<>();
		for (int i = this.folded.indexOf(' '); i > 0; i = this.folded.indexOf(' ', i + 1)) {
			if (before.endsWith(this.folded.substring(0, i)) && stands(before, before.length() - i - 1)) {
				rests.add(this.folded.substring(i + 1));
			}
		}
		return rests;
	}

	/** Whether a text begins with the rest of the mark. */
	boolean goesOn(String beginning, String rest) {
		String after = SearchFold.fold(beginning, this.mark.matchCase());
		return after.startsWith(rest) && (!this.mark.wholeWord() || stands(after, rest.length()));
	}

	/** Whether a word may end at a place: nothing that belongs to it stands there. */
	private static boolean stands(String text, int at) {
		return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
	}

	/** Whether a person reads it in a text. */
	boolean isIn(TextForms forms) {
		boolean keepCase = this.mark.matchCase();
		return any(forms, (i, spelling) -> spelling.isRead(forms.folded(i, keepCase)));
	}

	/** Whether a person could read it from a text together with what is beside it. */
	boolean mayRunOver(String text) {
		String letters = SearchFold.letters(text, this.mark.matchCase());
		return this.spellings.stream().anyMatch((spelling) -> spelling.mayRunOver(letters));
	}

	/**
	 * Whether its letters run over from the end of one text to the start of another.
	 * @return empty when they do not begin at the end of it
	 */
	Optional<Predicate<String>> runsOver(String end) {
		String before = SearchFold.letters(end, this.mark.matchCase());
		List<String> rests = this.spellings.stream().flatMap((spelling) -> spelling.rests(before)).toList();
		return rests.isEmpty() ? Optional.empty() : Optional
			.of((start) -> rests.stream().anyMatch(SearchFold.letters(start, this.mark.matchCase())::startsWith));
	}

	/** Whether it stands among bytes that only may be text. */
	boolean isInBytes(TextForms forms) {
		boolean keepCase = this.mark.matchCase();
		return any(forms, (i, spelling) -> spelling.isInBytes(forms.folded(i, keepCase), forms.compact(i, keepCase)));
	}

	/** Looks into the variants of a text only when it has the letters at all. */
	private boolean any(TextForms forms, BiPredicate<Integer, Spelling> isThere) {
		String letters = forms.letters(this.mark.matchCase());
		return Stream.concat(this.spellings.stream(), this.garbled.stream())
			.filter((spelling) -> spelling.isOf(letters))
			.anyMatch((spelling) -> IntStream.range(0, forms.size()).anyMatch((i) -> isThere.test(i, spelling)));
	}

}
