package uk.candour.redaction.inspection.sight;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Compares what the fonts of a page draw with the letters that they claim it is, by what
 * all type has in common: which letters have rings, rise over the others or sink below
 * the line.
 */
final class LettersAsDrawn {

	private static final String RINGS = "abdegopqABDOPQR0689#@" + "\u0430\u0431\u0432\u0434\u0435\u043e\u0440\u0444"
			+ "\u044a\u044b\u044c\u044e\u044f\u0459\u045a\u0410\u0411\u0412\u0414\u041e\u0420\u0424\u042a\u042b\u042c"
			+ "\u042e\u042f\u0409\u040a" + "\u03b1\u03b2\u03b4\u03b8\u03bf\u03c1\u03c3\u03c6\u0391\u0392\u0394\u0398"
			+ "\u039f\u03a1\u03a6";

	private static final String NO_RINGS = "cfhijklmnrstuvwxyzCEFGHIJKLMNSTUVWXYZ12357" + "!\";<=>?[\\]^_`{|}~"
			+ "\u0433\u0436\u0437\u0438\u043a\u043b\u043c\u043d\u043f\u0441\u0442\u0443\u0445\u0446\u0447\u0448\u0449"
			+ "\u044d\u0413\u0415\u0416\u0417\u0418\u041a\u041b\u041c\u041d\u041f\u0421\u0422\u0423\u0425\u0426\u0427"
			+ "\u0428\u0429\u042d\u0402\u0404\u0406\u0408\u040b\u040f" + "\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03c5"
			+ "\u03c7\u03c8\u0393\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u03a0\u03a3\u03a4\u03a5\u03a7\u03a8";

	/** Small letters that rise over the others. */
	private static final String RISING = "bdhkl";

	/** Those that are as high as an x. */
	private static final String LEVEL = "acemnorsuvwxzgpqy"
			+ "\u0430\u0432\u0433\u0435\u0436\u0437\u0438\u043a\u043b\u043c"
			+ "\u043d\u043e\u043f\u0441\u0442\u0443\u0445\u0447\u0448\u044a\u044b\u044c\u044d\u044e\u044f";

	private static final String SINKING = "gpqy\u0443";

	/** Capitals that may sink below the line. */
	private static final String UNSURE = "QJqj\u040f\u0426\u0429\u0414\u0446\u0449\u0434\u045f";

	private static final double NEAR = 0.13;

	private static final double FAR = 0.15;

	/** Codes of one or two bytes. */
	private static final int LARGEST = 0xFFFF;

	private static final int SOME = 2;

	/** Of so many letters one that looks otherwise is one too many. */
	private static final int OFTEN = 4;

	/** Of so many letters one may look otherwise. */
	private static final int RARELY = 8;

	private final GlyphMeaning meaning;

	private final Map<Integer, Drawn> fonts = new TreeMap<>();

	private Drawn last;

	LettersAsDrawn(GlyphMeaning meaning) {
		this.meaning = meaning;
	}

	/**
	 * What is drawn with a font.
	 *
	 * @param codes what each stands for
	 * @param noted the codes that were asked for
	 */
	private record Drawn(PDFont font, Map<Integer, String> codes, BitSet noted) {

		Drawn(PDFont font) {
			this(font, new HashMap<>(), new BitSet());
		}

		/**
		 * Whether a code was not asked for before; of very large ones that is not known.
		 */
		boolean isNew(int code) {
			if (code < 0 || code > LARGEST) {
				return true;
			}
			boolean known = this.noted.get(code);
			this.noted.set(code);
			return !known;
		}

	}

	/** Notes that a font draws a code, which stands for a text. */
	void note(int number, PDFont font, int code, String text) {
		if (this.last == null || this.last.font() != font) {
			this.last = this.fonts.computeIfAbsent(number, (ignored) -> new Drawn(font));
		}
		if (this.last.isNew(code) && text.length() == 1 && !Character.isWhitespace(text.charAt(0))) {
			this.last.codes().put(code, text);
		}
	}

	/** How the letters of each font look, by its number. */
	Map<Integer, FontLook> looks() {
		Map<Integer, FontLook> looks = new HashMap<>();
		this.fonts.forEach((number, drawn) -> looks.put(number, look(drawn)));
		return looks;
	}

	private record Letter(char c, boolean accented, GlyphOutline outline) {
	}

	private FontLook look(Drawn drawn) {
		if (GlyphMeaning.isElsewhere(drawn.font())) {
			return FontLook.ELSEWHERE;
		}
		List<Letter> letters = new ArrayList<>();
		drawn.codes().forEach((code, text) -> {
			char c = Normalizer.normalize(text, Normalizer.Form.NFD).charAt(0);
			if (RINGS.indexOf(c) >= 0 || NO_RINGS.indexOf(c) >= 0) {
				GlyphOutline outline = this.meaning.outline(drawn.font(), code);
				if (outline != null) {
					letters.add(new Letter(c, c != text.charAt(0), outline));
				}
			}
		});
		// letters that all look the same spell nothing
		boolean same = letters.stream().map(Letter::outline).distinct().count() <= SOME;
		if (letters.size() < SOME || same) {
			return FontLook.UNKNOWN;
		}
		long others = new Ladder(letters, false).strangers();
		if (others >= SOME) {
			others = Math.min(others, new Ladder(letters, true).strangers());
		}
		if (others >= SOME && others * OFTEN >= letters.size()) {
			return FontLook.OTHERWISE;
		}
		return (letters.size() >= RARELY && others * RARELY <= letters.size()) ? FontLook.ALIKE : FontLook.UNKNOWN;
	}

	/** The heights of the letters of a font, which may have capitals only. */
	private static final class Ladder {

		private final List<Letter> letters;

		private final boolean capitalsOnly;

		private final OptionalDouble capitals;

		private final OptionalDouble small;

		private final OptionalDouble full;

		Ladder(List<Letter> letters, boolean capitalsOnly) {
			this.letters = letters;
			this.capitalsOnly = capitalsOnly;
			this.capitals = middle((each) -> Character.isUpperCase(each.c()));
			this.small = middle(
					(each) -> capitalsOnly ? Character.isLowerCase(each.c()) : LEVEL.indexOf(each.c()) >= 0);
			this.full = middle((each) -> Character.isUpperCase(each.c()) || RISING.indexOf(each.c()) >= 0);
		}

		private OptionalDouble middle(Predicate<Letter> which) {
			List<Double> heights = this.letters.stream()
				.filter((each) -> !each.accented() && which.test(each))
				.map((each) -> each.outline().high())
				.sorted()
				.toList();
			return heights.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(heights.get(heights.size() / 2));
		}

		/** How many look otherwise. */
		long strangers() {
			return this.letters.stream().filter((each) -> isStranger(each)).count();
		}

		private boolean isStranger(Letter each) {
			char c = this.capitalsOnly ? Character.toUpperCase(each.c()) : each.c();
			boolean ring = each.outline().ring();
			if (!ring && RINGS.indexOf(c) >= 0 || ring && !each.accented() && NO_RINGS.indexOf(c) >= 0) {
				return true;
			}
			if (!Character.isLetter(c)) {
				return this.full.isPresent() && this.full.getAsDouble() > 0
						&& isStrangeSign(c, each.outline().low() / this.full.getAsDouble(),
								each.outline().high() / this.full.getAsDouble());
			}
			OptionalDouble height = Character.isUpperCase(each.c()) ? this.capitals : this.small;
			if (height.isEmpty() || height.getAsDouble() <= 0) {
				return false;
			}
			double high = each.outline().high() / height.getAsDouble();
			double low = each.outline().low() / height.getAsDouble();
			if (this.capitalsOnly || Character.isUpperCase(c)) {
				return each.accented() ? high < 1 + NEAR / 2
						: Math.abs(high - 1) > NEAR || low < -NEAR && UNSURE.indexOf(c) < 0;
			}
			if (RISING.indexOf(c) >= 0) {
				return high < 1 + NEAR || low < -FAR;
			}
			if (LEVEL.indexOf(c) < 0) {
				return false;
			}
			// a c may have its sign below
			return each.accented() ? c != 'c' && high < 1 + NEAR / 2
					: Math.abs(high - 1) > FAR || (low < -FAR) != (SINKING.indexOf(c) >= 0);
		}

		/**
		 * Whether a sign stands elsewhere than it does in type, capitals being 1 high.
		 */
		private static boolean isStrangeSign(char c, double low, double high) {
			return switch (c) {
				case '"', '^', '`' -> low < 0.2;
				case '=', '~', '<', '>', ';' -> high > 0.95;
				case '[', ']', '{', '}', '|' -> high < 0.9 || low > 0.02;
				case '!', '?', '#', '\\' -> high < 0.8;
				case '_' -> high > 0.1;
				default -> false;
			};
		}

	}

}
