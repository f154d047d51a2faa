package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * A mark made ready to be looked for in text.
 */
public final class Wanted {

	/** Signs of a keyboard that are typed for accents. */
	private static final String ACCENTS = "~^\"";

	private static final String SKIP = "(?:[\u0001\u0002" + ACCENTS + "]|[-=\u0002] ?\n ?){0,4}";

	private static final String SKIP_LINES = "(?:[\u0001\u0002" + ACCENTS + "]|[-=\u0002]? ?\n ?){0,4}";

	private static final String SKIP_BLANKS = "(?:[\u0001\u0002\u0003" + ACCENTS + "]|-|[-=\u0002]? ?\n ?){0,4}";

	/** Inside a word that is parted as a whole, between words that stand alone. */
	private static final String PARTED = "(?:[- \u0001\u0002\u0003]|[-=\u0002]? ?\n ?){0,4}";

	/** Whatever is no letter: between words, and in a word that is spelled out. */
	private static final String SIGNS = "[^\\p{L}\\p{N}]{1,9}";

	private static final String PERHAPS_SIGNS = "[^\\p{L}\\p{N}]{0,9}";

	/** Signs after a word, which others leave out. */
	private static final String PAUSES = ",;:.";

	/** Between the figures of a number that is written in groups. */
	private static final String PERHAPS_GROUPED = "[^\\p{L}\\p{N}]{0,3}";

	/** Between the groups of a date. */
	private static final String BETWEEN_GROUPS = "[^\\p{L}\\p{N}]{1,3}";

	private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

	/** An apostrophe, or the blank that is typed for it. */
	private static final String APOSTROPHE = "[' \u0001\u0002\u0003]{0,4}";

	private static final String ALONE_BEFORE = "(?<![\\p{L}\\p{N}])";

	private static final String ALONE_AFTER = "(?![\\p{L}\\p{N}])";

	/** From here on a text that is spelled out, letter by letter, is this text. */
	private static final int SPELLED = 3;

	/** From here on a text that stands alone and is parted by blanks is this text. */
	private static final int LONG_WORD = 5;

	/** Of so few figures a date is still told from a price. */
	private static final int SHORT_DATE = 5;

	/** From here on gaps that are no blanks for all readers do not part a text. */
	private static final int TELLING = 7;

	/** What is looked for. */
	public final Mark mark;

	private final boolean cased;

	private final boolean wholeWord;

	private final List<Form> forms = new ArrayList<>();

	/** The same as programs write it that escape or mistake its letters. */
	private final List<Form> escaped = new ArrayList<>();

	private final Pattern expression;

	private Wanted lookalike;

	/** Made when they are first asked for. */
	private List<String> needles;

	private Wanted(Mark mark, boolean cased, boolean wholeWord, Pattern expression) {
		this.mark = mark;
		this.cased = cased;
		this.wholeWord = wholeWord;
		this.expression = expression;
	}

	/** The text and expression marks of a list; boxes are looked for elsewhere. */
	public static List<Wanted> of(List<Mark> marks) {
		List<Wanted> wanted = new ArrayList<>();
		for (Mark mark : marks) {
			if (mark instanceof Mark.Text text && !text.text().isBlank()) {
				wanted.add(text(text));
			}
			else if (mark instanceof Mark.Expression expression) {
				wanted.add(new Wanted(mark, true, false, expression.pattern()));
			}
		}
		return wanted;
	}

	private static Wanted text(Mark.Text text) {
		Wanted wanted = new Wanted(text, text.matchCase(), text.wholeWord(), null);
		String folded = (text.matchCase() ? Fold.cased(text.text()) : Fold.loose(text.text())).strip();
		wanted.look(folded);
		Escaped.of(text.text())
			.forEach((way) -> wanted.look(text.matchCase() ? Fold.cased(way) : Fold.loose(way), wanted.escaped));
		Notations.of(folded).forEach((way) -> note(way, wanted.forms));
		if (Fold.isRightToLeft(text.text())) {
			wanted.look(Fold.reversed(folded));
			List<String> words = List.of(folded.split(" "));
			if (words.size() > 1) {
				wanted.look(words.stream().map(Fold::reversed).collect(Collectors.joining(" ")));
				wanted.look(IntStream.rangeClosed(1, words.size())
					.mapToObj((i) -> words.get(words.size() - i))
					.collect(Collectors.joining(" ")));
			}
		}
		return wanted;
	}

	private void look(String folded) {
		look(folded, this.forms);
	}

	private void look(String folded, List<Form> ways) {
		String needle = Fold.compact(folded);
		if (needle.isEmpty()) {
			ways.add(new Form("", Pattern.compile(pattern(folded, SKIP, SIGNS))));
			return;
		}
		int letters = needle.length();
		boolean telling = letters >= TELLING;
		String skip = telling ? SKIP_BLANKS : (letters >= LONG_WORD) ? SKIP_LINES : SKIP;
		String between = telling ? PERHAPS_SIGNS : SIGNS;
		ways.add(new Form(needle, Pattern.compile(pattern(folded, skip, between))));
		if (needle.chars().allMatch(Character::isDigit)) {
			number(folded, needle, ways);
		}
		if (letters >= LONG_WORD) {
			ways.add(alone(needle, pattern(folded, PARTED, between)));
		}
		if (letters >= SPELLED) {
			ways.add(alone(needle, pattern(folded, SIGNS, SIGNS)));
		}
	}

	/** A number may be grouped in other ways, a date have other signs in it. */
	private static void number(String folded, String needle, List<Form> ways) {
		if (needle.length() >= TELLING) {
			ways.add(new Form(needle, Pattern.compile(grouped(needle))));
		}
		else if (needle.length() >= SHORT_DATE) {
			ways.add(alone(needle, groups(folded)));
		}
	}

	/** Another way of noting a number, which counts only where it stands alone. */
	private static void note(String way, List<Form> ways) {
		String needle = Fold.compact(way);
		ways.add(alone(needle, (needle.length() >= TELLING) ? grouped(needle) : groups(way)));
		ways.add(alone(needle, pattern(way, PARTED, SIGNS)));
		ways.add(alone(needle, pattern(way, SIGNS, SIGNS)));
	}

	private static String grouped(String needle) {
		return pattern(needle, PERHAPS_GROUPED, PERHAPS_GROUPED);
	}

	private static String groups(String folded) {
		return NO_DIGITS.splitAsStream(folded)
			.filter((group) -> !group.isEmpty())
			.collect(Collectors.joining(BETWEEN_GROUPS));
	}

	/** A text that stands alone between other words. */
	private static Form alone(String needle, String pattern) {
		// a look at the first letter is cheaper than one at what stands before it
		String first = pattern.startsWith("\\Q") ? "(?=" + pattern.substring(0, pattern.indexOf("\\E") + 2) + ")" : "";
		return new Form(needle, Pattern.compile(first + ALONE_BEFORE + pattern + ALONE_AFTER));
	}

	private static String pattern(String folded, String skip, String between) {
		boolean anything = Fold.compact(folded).isEmpty();
		StringBuilder regex = new StringBuilder();
		boolean gap = false;
		boolean first = true;
		for (int i = 0; i < folded.length();) {
			int point = folded.codePointAt(i);
			i += Character.charCount(point);
			if (point == Fold.WEAK || point == Fold.SOFT) {
				continue;
			}
			boolean pause = PAUSES.indexOf(point) >= 0 && i < folded.length() && folded.charAt(i) <= ' ';
			if (!anything && (point == ' ' || point == '\n' || point == '-' || pause)) {
				gap = !first;
				continue;
			}
			if (point == '\'' && !anything) {
				regex.append(gap ? between : "").append(APOSTROPHE);
			}
			else {
				regex.append(gap ? between : first ? "" : skip).append(Pattern.quote(Character.toString(point)));
			}
			gap = false;
			first = false;
		}
		return regex.toString();
	}

	/** Whether this mark reads the text with upper and lower case apart. */
	boolean cased() {
		return this.cased;
	}

	/** What tells of the mark, in lower case; none for an expression. */
	List<String> needles() {
		if (this.needles == null) {
			this.needles = this.forms.stream().map((form) -> Fold.loose(form.needle())).distinct().toList();
		}
		return this.needles;
	}

	/** Whether the mark is of several words, which may stand apart. */
	boolean isPhrase() {
		return this.mark instanceof Mark.Text text && text.text().strip().indexOf(' ') > 0;
	}

	/** The words of a phrase, in lower case. */
	List<String> words() {
		return Pattern.compile("[- \\n]+")
			.splitAsStream(Fold.loose(((Mark.Text) this.mark).text()))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	boolean isExpression() {
		return this.expression != null;
	}

	/**
	 * A way in which the mark may be written.
	 *
	 * @param needle its letters without what does not tell
	 * @param pattern the same with what may stand between them
	 */
	private record Form(String needle, Pattern pattern) {
	}

	/** A place where the mark stands in a text. */
	record Hit(int start, int end) {
	}

	/**
	 * Every place where the mark stands in folded text.
	 * @param folded the text
	 * @param compact the same without what does not tell
	 */
	List<Hit> find(CharSequence folded, String compact) {
		List<Hit> hits = new ArrayList<>();
		collect(this.forms, folded, compact, hits);
		collect(this.escaped, folded, compact, hits);
		return hits;
	}

	private void collect(List<Form> ways, CharSequence folded, String compact, List<Hit> hits) {
		for (Form form : ways) {
			if (compact.contains(form.needle())) {
				collect(form.pattern().matcher(folded), folded, hits);
			}
		}
	}

	private void collect(Matcher matcher, CharSequence text, List<Hit> hits) {
		int from = 0;
		while (from <= text.length() && matcher.find(from)) {
			if (matcher.end() > matcher.start() && (!this.wholeWord || stands(text, matcher.start(), matcher.end()))) {
				hits.add(new Hit(matcher.start(), matcher.end()));
				from = matcher.end();
			}
			else {
				from = matcher.start() + 1;
			}
		}
	}

	private static boolean stands(CharSequence text, int start, int end) {
		return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
				&& (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
	}

	/** Every match of the expression in plain text. */
	List<Hit> matches(CharSequence plain) {
		List<Hit> hits = new ArrayList<>();
		Matcher matcher = this.expression.matcher(plain);
		while (matcher.find()) {
			if (matcher.end() > matcher.start()) {
				hits.add(new Hit(matcher.start(), matcher.end()));
			}
		}
		return hits;
	}

	/**
	 * Every place in text that was read off a picture, where letters that look alike are
	 * equal.
	 */
	List<Hit> seen(CharSequence read) {
		if (isExpression()) {
			return matches(read);
		}
		if (this.lookalike == null) {
			Wanted alike = new Wanted(this.mark, false, this.wholeWord, null);
			String text = ((Mark.Text) this.mark).text();
			alike.look(SeenWords.confusable(Fold.loose(text)).strip());
			this.lookalike = alike;
		}
		return this.lookalike.find(read, Fold.compact(read.toString()));
	}

	/**
	 * What has to follow some letters for the mark to begin in them and end in others.
	 */
	List<String> rests(String before) {
		if (isExpression()) {
			return List.of();
		}
		List<String> rests = new ArrayList<>();
		for (String needle : needles()) {
			for (int i = 1; i < needle.length() && i <= before.length(); i++) {
				if (before.regionMatches(before.length() - i, needle, 0, i)) {
					rests.add(needle.substring(i));
				}
			}
		}
		return rests;
	}

	/** Whether a string outside the pages holds the mark. */
	public boolean in(String text) {
		return stands(text) || Directions.asSeen(text).stream().anyMatch(this::stands);
	}

	private boolean stands(String text) {
		if (isExpression()) {
			return this.expression.matcher(text).find();
		}
		String folded = this.cased ? Fold.cased(text) : Fold.loose(text);
		return !find(folded, Fold.compact(folded)).isEmpty();
	}

}
