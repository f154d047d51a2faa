package uk.candour.redaction.inspection.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways in which one text may be written: as it is, parted by blanks or hyphens, or
 * spelled out letter by letter. What people read is judged by all of them; bytes that
 * only may be text by the plainest.
 */
final class Spelling {

	/** From here on a text that is spelled out is still this text. */
	private static final int SPELLED = 3;

	/** From here on a text that stands alone and is parted by blanks is this text. */
	private static final int PARTED = 5;

	/** From here on a number in groups may be a date. */
	private static final int DATE = 5;

	/** From here on the words of a text may run together. */
	private static final int TELLING = 7;

	/** Typed for an accent, between two letters. */
	private static final String ACCENT = "[~^\"]?";

	private static final String SIGNS = "[^\\p{L}\\p{N}]";

	/** Between figures, which people write in groups of their own. */
	private static final String GROUPED = "[^\\p{L}\\p{N}]{0,3}";

	/** After a word, where others write a new line. */
	private static final Pattern PAUSE = Pattern.compile("(?<=[\\p{L}\\p{N}])[,;:.](?= )");

	private static final String ALONE_BEFORE = "(?<![\\p{L}\\p{N}])";

	private static final String ALONE_AFTER = "(?![\\p{L}\\p{N}])";

	private final String compact;

	private final String letters;

	private final List<Pattern> read = new ArrayList<>();

	private final List<Pattern> inBytes = new ArrayList<>();

	/**
	 * @param folded the text as {@link SearchFold#fold} leaves it
	 * @param wholeWord whether it counts as a word of its own only
	 */
	Spelling(String folded, boolean wholeWord) {
		this.compact = SearchFold.compact(folded);
		this.letters = SearchFold.letters(folded);
		int size = this.letters.length();
		String between = SIGNS + ((size < TELLING) ? "{1,9}" : "{0,9}");
		String whole = pattern(folded, (size < TELLING) ? ACCENT : "-?" + ACCENT, between);
		this.read.add(wholeWord ? alone(whole) : Pattern.compile(whole));
		if (this.letters.chars().allMatch(Character::isDigit)) {
			number(folded, wholeWord);
		}
		if (size >= PARTED) {
			this.read.add(alone(pattern(folded, "[- ]{0,4}", between)));
		}
		if (size >= SPELLED) {
			this.read.add(alone(pattern(folded, SIGNS + "{1,9}", SIGNS + "{1,9}")));
		}
		inBytes(folded, wholeWord);
	}

	/** A long number in whatever groups, a short one with whatever between its own. */
	private void number(String folded, boolean wholeWord) {
		if (this.letters.length() >= TELLING) {
			String grouped = pattern(this.letters, GROUPED, GROUPED);
			this.read.add(wholeWord ? alone(grouped) : Pattern.compile(grouped));
		}
		else if (this.letters.length() >= DATE) {
			this.read.add(alone(String.join(SIGNS + "{1,3}", folded.replaceAll("\\D+", " ").strip().split(" "))));
		}
	}

	private void inBytes(String folded, boolean wholeWord) {
		boolean telling = this.compact.length() >= TELLING;
		String words = Pattern.compile(" ")
			.splitAsStream(folded)
			.map(Pattern::quote)
			.collect(Collectors.joining(telling ? " ?" : " "));
		this.inBytes.add(wholeWord ? alone(words) : Pattern.compile(words));
		if (telling) {
			this.inBytes.add(alone(this.compact.codePoints()
				.mapToObj((point) -> Pattern.quote(Character.toString(point)))
				.collect(Collectors.joining(" ?"))));
		}
	}

	private static Pattern alone(String pattern) {
		return Pattern.compile(ALONE_BEFORE + pattern + ALONE_AFTER);
	}

	/** The letters of a text with what may stand inside and between its words. */
	private static String pattern(String folded, String inside, String between) {
		StringBuilder pattern = new StringBuilder();
		String gap = "";
		for (int point : PAUSE.matcher(folded).replaceAll("").codePoints().toArray()) {
			switch (point) {
				case ' ', '-' -> gap = between;
				case '\'' -> gap += "[' ]{0,2}";
				default -> {
					pattern.append(pattern.isEmpty() ? "" : gap.isEmpty() ? inside : gap)
						.append(Pattern.quote(Character.toString(point)));
					gap = "";
				}
			}
		}
		return pattern.isEmpty() ? Pattern.quote(folded) : pattern.toString();
	}

	/**
	 * Whether a text of these letters may say or hold it: cheap, so to be asked first.
	 */
	boolean isOf(String lettersOfText) {
		return lettersOfText.contains(this.letters);
	}

	/** Whether a person reads it in a text. */
	boolean isRead(String folded) {
		return this.read.stream().anyMatch((pattern) -> pattern.matcher(folded).find());
	}

	/**
	 * Whether any of it could be read from the letters of a text, the rest from others
	 * beside them. Letters of other alphabets may look different at the end of a word, so
	 * of these everything is possible.
	 */
	boolean mayRunOver(String others) {
		if (others.isEmpty() || this.letters.isEmpty() || !isPlain(this.letters) || !isPlain(others)
				|| this.letters.contains(others) || others.contains(this.letters)) {
			return true;
		}
		for (int i = 1; i < this.letters.length(); i++) {
			if (others.endsWith(this.letters.substring(0, i)) || others.startsWith(this.letters.substring(i))) {
				return true;
			}
		}
		return false;
	}

	/** What has to follow some letters for it to begin in them and end in others. */
	Stream<String> rests(String before) {
		return IntStream.range(1, this.letters.length())
			.filter((i) -> i <= before.length() && before.regionMatches(before.length() - i, this.letters, 0, i))
			.mapToObj(this.letters::substring);
	}

	private static boolean isPlain(String letters) {
		return letters.chars().allMatch((letter) -> letter < 128);
	}

	/** Whether it stands among bytes, given also without blanks. */
	boolean isInBytes(String folded, String compactOfIt) {
		return compactOfIt.contains(this.compact)
				&& this.inBytes.stream().anyMatch((pattern) -> pattern.matcher(folded).find());
	}

}
