package uk.candour.redaction.removal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

import uk.candour.redaction.removal.fonts.FontCode;
import uk.candour.redaction.removal.fonts.FontCodes;
import uk.candour.redaction.removal.fonts.LetterForm;

/**
 * Whether letters are drawn as those look that a font says they are: how deep they reach,
 * how high they rise, and whether they go all around something. Letters of one height in
 * a font are measured by each other; fonts may draw capitals for small letters.
 */
final class Likeness {

	private static final String CLOSED = "abdegopqABDOPQR0689#@"
			+ "\u0430\u0431\u0432\u0434\u0435\u043e\u0440\u0444\u044a\u044b\u044c\u044e\u044f\u0459\u045a"
			+ "\u0410\u0411\u0412\u0414\u041e\u0420\u0424\u042a\u042b\u042c\u042e\u042f\u0409\u040a"
			+ "\u03b1\u03b2\u03b4\u03b8\u03bf\u03c1\u03c3\u03c6\u0391\u0392\u0394\u0398\u039f\u03a1\u03a6";

	private static final String OPEN = "cfhijklmnrstuvwxyzCEFGHIJKLMNSTUVWXYZ12357!\";<=>?[\\]^_`{|}~"
			+ "\u0433\u0436\u0437\u0438\u043a\u043b\u043c\u043d\u043f\u0441\u0442\u0443\u0445\u0446\u0447\u0448\u0449\u044d"
			+ "\u0413\u0415\u0416\u0417\u0418\u041a\u041b\u041c\u041d\u041f\u0421\u0422\u0423\u0425\u0426\u0427\u0428\u0429\u042d"
			+ "\u0402\u0404\u0406\u0408\u040b\u040f"
			+ "\u03b9\u03ba\u03bb\u03bc\u03bd\u03c5\u03c7\u03c8\u03b7\u0393\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u03a0\u03a3\u03a4\u03a5\u03a7\u03a8";

	private static final String TALL = "bdhkl";

	private static final String SHORT = "acemnorsuvwxzgpqy\u0430\u0432\u0433\u0435\u0436\u0437\u0438\u043a\u043b\u043c\u043d"
			+ "\u043e\u043f\u0441\u0442\u0443\u0445\u0447\u0448\u044a\u044b\u044c\u044d\u044e\u044f";

	private static final String DEEP = "gpqy\u0443";

	/** Capitals of which some reach deeper than the others. */
	private static final String TAILED = "QJ\u040f\u0426\u0429\u0414";

	private static final String HIGH_SIGNS = "\"^`";

	private static final String LOW_SIGNS = "=~<>;";

	private static final String TALL_SIGNS = "[]{}|";

	private static final String FULL_SIGNS = "!?#\\";

	/** Letters of one height differ by no more than this share of it. */
	private static final double SAME = 0.12;

	/** Letters that rise or reach beyond others do so by this share, at least. */
	private static final double MORE = 0.15;

	/** Fewer that look otherwise are chance. */
	private static final int FEWEST = 2;

	/** One in so many looks otherwise where a font draws other letters. */
	private static final int DENIED = 4;

	/** So many, of which no more than one in so many looks otherwise, are proof. */
	private static final int CONFIRMED = 8;

	/** Letters are of more forms than these. */
	private static final int FORMS = 2;

	private final List<Letter> letters = new ArrayList<>();

	private int wrong;

	private Likeness() {
	}

	/** A letter or sign with what is drawn for it. */
	private record Letter(char letter, boolean accented, LetterForm form) {

		private boolean isOf(String letters) {
			return letters.indexOf(this.letter) >= 0;
		}

	}

	/** How what a font draws looks, of some of its codes. */
	static Likeness of(FontCodes font, Collection<FontCode> codes) {
		Likeness made = new Likeness();
		if (codes.stream().filter((code) -> known(code.text) != 0).limit(FEWEST).count() == FEWEST) {
			codes.forEach((code) -> made.add(font, code));
			made.wrong = made.wrong(false);
			if (made.wrong >= FEWEST) {
				made.wrong = Math.min(made.wrong, made.wrong(true));
			}
		}
		return made;
	}

	private void add(FontCodes font, FontCode code) {
		char letter = known(code.text);
		LetterForm form = (letter == 0) ? null : font.form(code);
		if (form != null) {
			this.letters.add(new Letter(letter, letter != code.text.charAt(0), form));
		}
	}

	/** The letter, without its accent, if it is known how it looks; else 0. */
	private static char known(String text) {
		if (text == null || text.length() != 1) {
			return 0;
		}
		char letter = text.charAt(0);
		if (letter > '~') {
			letter = Normalizer.normalize(text, Normalizer.Form.NFD).charAt(0);
		}
		return (CLOSED.indexOf(letter) >= 0 || OPEN.indexOf(letter) >= 0) ? letter : 0;
	}

	/** Whether it draws other letters than it claims. */
	boolean isDenied() {
		return this.wrong >= FEWEST && this.wrong * DENIED >= this.letters.size()
				&& this.letters.stream().map(Letter::form).distinct().count() > FORMS;
	}

	/** Whether it draws what it claims, odd signs among them. */
	boolean isConfirmed() {
		return this.letters.size() >= CONFIRMED && this.wrong * CONFIRMED <= this.letters.size();
	}

	private int wrong(boolean capitals) {
		double large = height(Character::isUpperCase);
		double small = height((c) -> capitals ? Character.isLowerCase(c) : SHORT.indexOf(c) >= 0);
		double full = height((c) -> Character.isUpperCase(c) || TALL.indexOf(c) >= 0);
		return (int) this.letters.stream()
			.filter((each) -> isTurnedOut(each, capitals) || isAtWrongHeight(each, capitals, large, small, full))
			.count();
	}

	/** What letters of a kind, without accents, have in common. */
	private double height(IntPredicate kind) {
		double[] tops = this.letters.stream()
			.filter((each) -> !each.accented() && kind.test(each.letter()))
			.mapToDouble((each) -> each.form().top())
			.sorted()
			.toArray();
		return (tops.length == 0) ? 0 : tops[tops.length / 2];
	}

	/** Whether it is open where it should be closed, or the other way round. */
	private static boolean isTurnedOut(Letter each, boolean capitals) {
		char letter = capitals ? Character.toUpperCase(each.letter()) : each.letter();
		return each.form().closed() ? OPEN.indexOf(letter) >= 0 && !each.accented() : CLOSED.indexOf(letter) >= 0;
	}

	private static boolean isAtWrongHeight(Letter each, boolean capitals, double large, double small, double full) {
		LetterForm form = each.form();
		if (!Character.isLetter(each.letter())) {
			return full > 0 && isWrongSign(each, form.bottom() / full, form.top() / full);
		}
		double height = Character.isUpperCase(each.letter()) ? large : small;
		if (height <= 0) {
			return false;
		}
		double top = form.top() / height;
		double bottom = form.bottom() / height;
		if (capitals || Character.isUpperCase(each.letter())) {
			return each.accented() ? top < 1 + SAME / 2 : Math.abs(top - 1) > SAME
					|| bottom < -SAME && TAILED.indexOf(Character.toUpperCase(each.letter())) < 0;
		}
		if (each.isOf(TALL)) {
			return top < 1 + SAME || bottom < -MORE;
		}
		return each.isOf(SHORT) && (each.accented() ? each.letter() != 'c' && top < 1 + SAME / 2
				: Math.abs(top - 1) > MORE || bottom < -MORE != each.isOf(DEEP));
	}

	/** Whether a sign stands elsewhere than it should, beside letters of height 1. */
	private static boolean isWrongSign(Letter each, double bottom, double top) {
		return each.isOf(HIGH_SIGNS) && bottom < 0.2 || each.isOf(LOW_SIGNS) && top > 0.95
				|| each.isOf(TALL_SIGNS) && (top < 0.9 || bottom > 0.02) || each.isOf(FULL_SIGNS) && top < 0.8
				|| each.isOf("_") && top > 0.1;
	}

}
