package uk.candour.redaction.inspection.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.file.InspectionBudget;

/**
 * Says which marks a piece of text still shows. Knows how text is broken on pages: line
 * ends, end-of-line hyphens, letter-spacing, reversed order.
 */
public final class ResidueSearch {

	private static final char SOFT = '\u00ad';

	private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

	/** Numbers of lines, and signs, before what the lines say. */
	private static final Pattern BEFORE_LINES = Pattern.compile("(?m)^[^\\p{L}\\n]{1,6}(?=\\p{L})");

	private final List<MarkedText> texts = new ArrayList<>();

	private final List<Mark.Expression> expressions = new ArrayList<>();

	private final MarkedBytes bytes;

	private final InspectionBudget budget;

	/** A search for marks; boxes are none of its business. */
	public ResidueSearch(List<Mark> marks, InspectionBudget budget) {
		this.budget = budget;
		this.bytes = new MarkedBytes(marks);
		for (Mark mark : marks) {
			if (mark instanceof Mark.Text text) {
				this.texts.add(new MarkedText(text));
			}
			else if (mark instanceof Mark.Expression expression) {
				this.expressions.add(expression);
			}
		}
	}

	/** Whether nothing is looked for in texts. */
	public boolean isEmpty() {
		return this.texts.isEmpty() && this.expressions.isEmpty();
	}

	/**
	 * Searches text that a person reads: all rules apply.
	 * @param text the text, lines separated by line feeds
	 * @return each mark found, in plain words
	 */
	public List<String> read(String text) {
		if (isEmpty() || text.isBlank()) {
			return List.of();
		}
		Set<String> found = new LinkedHashSet<>(readInOrder(text));
		TurnedRound.looks(text).forEach((look) -> found.addAll(readInOrder(look)));
		return List.copyOf(found);
	}

	private List<String> readInOrder(String text) {
		this.budget.check();
		List<String> found = new ArrayList<>();
		TextForms forms = new TextForms(text);
		this.texts.stream().filter((marked) -> marked.isIn(forms)).map(MarkedText::name).forEach(found::add);
		for (Mark.Expression expression : this.expressions) {
			if (forms.variants()
				.stream()
				.anyMatch((form) -> matches(expression, form) || matchesBare(expression, form))) {
				found.add("match of /" + expression.pattern() + "/");
			}
		}
		return found;
	}

	/**
	 * Searches text that was read off a picture, where frames round letters may have been
	 * read as letters, and letters as other signs.
	 * @param text the text, lines separated by line feeds
	 * @return each mark found, in plain words
	 */
	public Set<String> seen(String text) {
		Set<String> found = new LinkedHashSet<>(read(text));
		String letters = Misread.letters(text);
		if (!letters.equals(text)) {
			found.addAll(read(letters));
		}
		String said = BEFORE_LINES.matcher(text).replaceAll("");
		if (!said.equals(text)) {
			found.addAll(read(said));
		}
		for (String line : text.split("\\R")) {
			this.texts.stream().filter((marked) -> marked.isFramedIn(line)).map(MarkedText::name).forEach(found::add);
		}
		return found;
	}

	/**
	 * Whether any of a mark could lie in one of these texts, the rest beside it.
	 */
	public boolean mayRunOver(List<String> replacements) {
		return replacements.stream()
			.anyMatch((text) -> !this.expressions.isEmpty()
					|| this.texts.stream().anyMatch((marked) -> marked.mayRunOver(text)));
	}

	/**
	 * Whether a mark may begin at the end of one line and go on with another that stands
	 * elsewhere: between two of its words, or at a hyphen.
	 * @return asks that of the other line
	 */
	public Predicate<String> runsOver(String line) {
		boolean hyphenated = endsInHyphen(line);
		List<Predicate<String>> over = this.texts.stream()
			.filter((marked) -> hyphenated || marked.isPhrase())
			.flatMap((marked) -> marked.runsOver(line).stream())
			.toList();
		return (other) -> over.stream().anyMatch((each) -> each.test(other));
	}

	private static boolean endsInHyphen(String line) {
		int last = line.length() - 1;
		while (last >= 0 && Character.isWhitespace(line.charAt(last))) {
			last--;
		}
		return last >= 0
				&& (Character.getType(line.charAt(last)) == Character.DASH_PUNCTUATION || line.charAt(last) == SOFT);
	}

	/**
	 * Searches bytes or codes that only may be text. Short texts occur there by chance,
	 * so only those of six or more characters count, and no expressions.
	 * @param text the bytes as characters
	 * @return each mark found, in plain words
	 */
	public List<String> scan(String text) {
		if (this.texts.isEmpty() || text.isBlank()) {
			return List.of();
		}
		this.budget.check();
		List<MarkedText> telling = this.texts.stream().filter(MarkedText::isTelling).toList();
		if (telling.isEmpty()) {
			return List.of();
		}
		TextForms forms = TextForms.asItStands(text);
		return telling.stream().filter((marked) -> marked.isInBytes(forms)).map(MarkedText::name).toList();
	}

	/** Searches bytes that are no text, such as those of pictures, as they lie there. */
	public Set<String> raw(byte[] data) {
		this.budget.check();
		return this.bytes.in(data);
	}

	/**
	 * Searches the operands of content, where words lie in pieces: what looks like a word
	 * of its own there need not be one, so marks of whole words do not count.
	 */
	public List<String> scanPieces(String text) {
		Set<String> whole = this.texts.stream()
			.filter(MarkedText::isWholeWord)
			.map(MarkedText::name)
			.collect(Collectors.toSet());
		return scan(text).stream().filter((name) -> !whole.contains(name)).toList();
	}

	/**
	 * Searches names of fonts. Families are called like people (Georgia), so only marks
	 * of several words count.
	 */
	public List<String> phrases(String text) {
		TextForms forms = new TextForms(text);
		return this.texts.stream()
			.filter(MarkedText::isPhrase)
			.filter((marked) -> marked.isInBytes(forms))
			.map(MarkedText::name)
			.toList();
	}

	/**
	 * Searches the cells of tables for marks of several words that stand in two of them.
	 */
	public List<String> pairs(List<SeenCells> tables) {
		return this.texts.stream()
			.filter(MarkedText::isPhrase)
			.filter((marked) -> tables.stream().anyMatch((table) -> table.anyPair(marked)))
			.map(MarkedText::name)
			.toList();
	}

	/**
	 * Whether a mark has several words, so that it may be shared out among neighbours.
	 */
	public boolean hasPhrases() {
		return this.texts.stream().anyMatch(MarkedText::isPhrase);
	}

	/** Whether any mark is long enough for {@link #scan}. */
	public boolean scans() {
		return this.texts.stream().anyMatch(MarkedText::isTelling);
	}

	/** Whether an expression matches once signs that show nothing are gone. */
	private boolean matchesBare(Mark.Expression expression, String text) {
		String bare = UNSEEN.matcher(text).replaceAll("");
		return bare.length() < text.length() && matches(expression, bare);
	}

	private boolean matches(Mark.Expression expression, String text) {
		return expression.pattern().matcher(new WatchedText(text, this.budget)).find();
	}

	/** Text that lets a runaway expression be stopped. */
	private record WatchedText(CharSequence text, InspectionBudget budget) implements CharSequence {

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			this.budget.tick();
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new WatchedText(this.text.subSequence(start, end), this.budget);
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

}
