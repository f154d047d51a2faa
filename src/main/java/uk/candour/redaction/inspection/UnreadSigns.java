package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.sight.SeenText;
import uk.candour.redaction.inspection.text.SearchFold;

/**
 * Tells whether a mark could be spelled with signs of a page that its fonts do not
 * explain. Then the page must be read as a picture; a page with some odd bullets need
 * not.
 */
public final class UnreadSigns {

	private static final String SIGN = "\uFFFD";

	/** Signs up to this one explain themselves. */
	private static final char LATIN = '\u024f';

	/** What has no meaning of its own, but for codes of a keyboard and bullets. */
	private static final Pattern OWN = Pattern.compile("[\\p{Co}&&[^\uf000-\uf0ff]]");

	private static final Pattern PAIRS = Pattern.compile("f[filt]|t[hitf]|[sc]t");

	/** How large a picture of three letters is, by the height of a line. */
	private static final double LETTERS_HIGH = 4;

	private final List<Pattern> spellings = new ArrayList<>();

	private boolean anything;

	/** The signs of which these marks could be made. */
	public UnreadSigns(List<Mark> marks) {
		for (Mark mark : marks) {
			if (mark instanceof Mark.Text text) {
				String letters = letters(text.text());
				this.spellings.add(spelling(letters));
				this.spellings.add(spelling(SearchFold.reversed(letters)));
			}
			this.anything |= mark instanceof Mark.Expression;
		}
	}

	/** Each letter, or a sign for it, or a sign for it and its neighbour. */
	private static Pattern spelling(String letters) {
		StringBuilder expression = new StringBuilder("(?=(");
		for (int i = 0; i < letters.length(); i++) {
			String one = oneOf(letters, i);
			boolean pair = PAIRS.matcher(letters.substring(i, Math.min(i + 2, letters.length()))).matches();
			if (pair) {
				expression.append("(?:").append(one).append(oneOf(letters, i + 1)).append('|').append(SIGN).append(')');
				i++;
			}
			else {
				expression.append(one);
			}
		}
		return Pattern.compile(expression.append("))").toString());
	}

	private static String oneOf(String letters, int i) {
		return "(?:" + Pattern.quote(letters.substring(i, i + 1)) + '|' + SIGN + ')';
	}

	private static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		for (char c : SearchFold.fold(text, false).toCharArray()) {
			if (Character.isLetterOrDigit(c) || c == SIGN.charAt(0)) {
				letters.append(c);
			}
		}
		return letters.toString();
	}

	boolean mayHide(SeenPage page) {
		Set<Integer> liars = FontsInDisguise.of(page.glyphs(), page.looks());
		if (liars.isEmpty() && page.glyphs().stream().noneMatch(UnreadSigns::isUnexplained)) {
			return false;
		}
		Function<SeenGlyph, String> meaning = (glyph) -> isUnexplained(glyph) || liars.contains(glyph.font()) ? SIGN
				: glyph.text();
		return this.anything || SeenText.texts(page.glyphs(), meaning).stream().anyMatch(this::mayHide);
	}

	/**
	 * Whether nobody says what a glyph stands for, or only whoever made the file knows.
	 */
	private static boolean isUnexplained(SeenGlyph glyph) {
		String text = glyph.text();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > LATIN) {
				return OWN.matcher(text).find();
			}
		}
		return text.isEmpty();
	}

	/**
	 * How many letters of a mark a line has, of which a picture beside it may be the
	 * rest, up to three letters and less than half; 0 if there is no such mark.
	 */
	int filled(List<SeenGlyph> line, Rectangle2D picture) {
		double high = line.stream().mapToDouble((glyph) -> glyph.cell().getHeight()).max().orElse(0);
		if (Math.max(picture.getWidth(), picture.getHeight()) > LETTERS_HIGH * high) {
			return 0;
		}
		double angle = Math.toRadians(line.get(0).angle());
		ToDoubleFunction<Rectangle2D> along = (cell) -> cell.getCenterX() * Math.cos(angle)
				+ cell.getCenterY() * Math.sin(angle);
		double at = along.applyAsDouble(picture);
		StringBuilder before = new StringBuilder();
		StringBuilder after = new StringBuilder();
		line.stream()
			.sorted(Comparator.comparingDouble((glyph) -> along.applyAsDouble(glyph.cell())))
			.forEach((glyph) -> {
				boolean left = along.applyAsDouble(glyph.cell()) < at;
				(left ? before : after).append(glyph.text());
			});
		int most = 0;
		for (int missing = 1; missing <= 3; missing++) {
			int signs = missing;
			String text = letters(before + SIGN.repeat(signs) + after);
			most = this.spellings.stream()
				.flatMap((spelling) -> spelling.matcher(text).results())
				.map((match) -> match.group(1))
				.filter((match) -> match.contains(SIGN.repeat(signs)) && 2 * signs < match.length())
				.mapToInt((match) -> match.length() - signs)
				.reduce(most, Math::max);
		}
		return most;
	}

	private boolean mayHide(String text) {
		String letters = letters(text);
		for (Pattern spelling : this.spellings) {
			Matcher matcher = spelling.matcher(letters);
			while (matcher.find()) {
				if (matcher.group(1).contains(SIGN)) {
					return true;
				}
			}
		}
		return false;
	}

}
