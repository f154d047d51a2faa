package uk.candour.redaction.inspection.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which one text may be read: lines run on, end-of-line hyphens dropped or
 * kept, letter-spaced words closed up.
 */
public final class TextForms {

	/** Also the sign by which mail goes on with a line that is too long for it. */
	private static final Pattern HYPHEN_AT_LINE_END = Pattern.compile("[=\\p{Pd}\\u00AD\\u2212][ \\t]*\\R\\s*");

	private static final Pattern SPACED_LETTERS = Pattern
		.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](?:[ .\\u00A0]{1,3}[\\p{L}\\p{N}]){2,}(?![\\p{L}\\p{N}])");

	/** A blank that some readers see and others do not. */
	public static final char DOUBTFUL_BLANK = '\u0003';

	private final String text;

	/** Null until they are asked for. */
	private List<String> variants;

	/** Made when they are asked for: with either case alike, and with case kept. */
	private final String[] letters = new String[2];

	private String[] forms;

	TextForms(String text) {
		this.text = text;
	}

	/** Only the text itself, for bytes that hold no lines. */
	static TextForms asItStands(String text) {
		TextForms forms = new TextForms(text);
		forms.variants = List.of(text);
		return forms;
	}

	private static List<String> readings(String text) {
		List<String> forms = new ArrayList<>(2);
		if (text.indexOf(DOUBTFUL_BLANK) >= 0) {
			forms.addAll(readings(text.replace(String.valueOf(DOUBTFUL_BLANK), "")));
			forms.addAll(readings(text.replace(DOUBTFUL_BLANK, ' ')));
			return forms;
		}
		forms.add(text);
		if (text.indexOf('\n') >= 0 && hasHyphen(text)) {
			Matcher hyphens = HYPHEN_AT_LINE_END.matcher(text);
			if (hyphens.find()) {
				forms.add(hyphens.replaceAll(""));
				forms.add(hyphens.replaceAll("-"));
			}
		}
		Matcher spaced = SPACED_LETTERS.matcher(text);
		if (hasSpacedLetters(text) && spaced.find()) {
			forms.add(spaced.replaceAll((m) -> Matcher.quoteReplacement(m.group().replaceAll("[ .\\u00A0]", ""))));
		}
		return forms;
	}

	/** A quick look for anything that may be a hyphen, before the slow expression. */
	private static boolean hasHyphen(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '-' || c == '=' || c > '~') {
				return true;
			}
		}
		return false;
	}

	/** A quick look for three single characters in a row, before the slow expression. */
	private static boolean hasSpacedLetters(String text) {
		int single = 0;
		for (int i = 0; i + 2 < text.length(); i++) {
			char gap = text.charAt(i + 1);
			if (gap != ' ' && gap != '.' && gap != '\u00A0') {
				single = 0;
			}
			else if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 2))) {
				if (++single > 1) {
					return true;
				}
				i++;
			}
		}
		return text.indexOf("  ") >= 0;
	}

	List<String> variants() {
		if (this.variants == null) {
			this.variants = readings(this.text);
		}
		return this.variants;
	}

	int size() {
		return variants().size();
	}

	/**
	 * The letters and digits of the text, folded. Its variants differ in blanks, hyphens
	 * and line ends only, so what none of them has is not in these.
	 */
	String letters(boolean keepCase) {
		int which = keepCase ? 1 : 0;
		if (this.letters[which] == null) {
			this.letters[which] = lettersOf(keepCase);
		}
		return this.letters[which];
	}

	private String lettersOf(boolean keepCase) {
		// halves of one character may come together in a variant
		char[] signs = this.text.toCharArray();
		return SearchFold.letters(hasHalves(signs) ? String.join(" ", variants()).toCharArray() : signs, keepCase);
	}

	private static boolean hasHalves(char[] signs) {
		for (char sign : signs) {
			if (Character.isSurrogate(sign)) {
				return true;
			}
		}
		return false;
	}

	/** One variant, folded. */
	String folded(int variant, boolean keepCase) {
		return form(variant * 4, keepCase, () -> SearchFold.fold(variants().get(variant), keepCase));
	}

	/** One variant, folded, without white space. */
	String compact(int variant, boolean keepCase) {
		return form(variant * 4 + 1, keepCase, () -> SearchFold.compact(folded(variant, keepCase)));
	}

	private String form(int index, boolean keepCase, Supplier<String> made) {
		if (this.forms == null) {
			this.forms = new String[size() * 4];
		}
		int at = index + (keepCase ? 2 : 0);
		if (this.forms[at] == null) {
			this.forms[at] = made.get();
		}
		return this.forms[at];
	}

}
