package uk.candour.redaction.inspection.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import uk.candour.redaction.Mark;

/**
 * Looks for marks in bytes as they lie there: one byte for each letter, or two of which
 * one is zero. Only marks of plain letters that are long enough not to occur by chance
 * count. Quick, so that pictures can be looked through.
 */
final class MarkedBytes {

	private static final int SHORTEST = 6;

	/** One list for each byte with which a mark may begin. */
	private final List<List<Form>> forms = new ArrayList<>();

	private record Form(String name, String small, String capital, boolean wholeWord) {
	}

	/** A search for the text marks among these. */
	MarkedBytes(List<Mark> marks) {
		for (int i = 0; i < 256; i++) {
			this.forms.add(List.of());
		}
		for (Mark mark : marks) {
			if (mark instanceof Mark.Text text && isTelling(text.text().strip())) {
				String letters = text.text().strip();
				add(text.matchCase() ? new Form(name(letters), letters, letters, text.wholeWord())
						: new Form(name(letters), small(letters), capital(letters), text.wholeWord()));
			}
		}
	}

	private static String name(String letters) {
		return '"' + letters + '"';
	}

	private static String small(String letters) {
		return letters.toLowerCase(Locale.ROOT);
	}

	private static String capital(String letters) {
		return letters.toUpperCase(Locale.ROOT);
	}

	private static boolean isTelling(String letters) {
		return letters.length() >= SHORTEST && letters.chars().allMatch((c) -> c >= ' ' && c <= '~');
	}

	private void add(Form form) {
		for (int first : new int[] { form.small().charAt(0), form.capital().charAt(0) }) {
			List<Form> more = new ArrayList<>(this.forms.get(first));
			more.add(form);
			this.forms.set(first, more);
		}
	}

	/** The marks that lie in these bytes, in plain words. */
	Set<String> in(byte[] bytes) {
		Set<String> found = new LinkedHashSet<>();
		for (int at = 0; at <= bytes.length - SHORTEST; at++) {
			List<Form> begun = this.forms.get(bytes[at] & 0xff);
			for (int i = 0; i < begun.size(); i++) {
				if (isAt(bytes, at, 1, begun.get(i)) || isAt(bytes, at, 2, begun.get(i))) {
					found.add(begun.get(i).name());
				}
			}
		}
		return found;
	}

	private static boolean isAt(byte[] bytes, int at, int step, Form form) {
		int length = form.small().length();
		if (at + (length - 1) * step >= bytes.length) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			byte b = bytes[at + i * step];
			boolean between = step == 1 || i == 0 || bytes[at + i * step - 1] == 0;
			if (!between || (b != form.small().charAt(i) && b != form.capital().charAt(i))) {
				return false;
			}
		}
		return !form.wholeWord() || (!isLetter(bytes, at - step) && !isLetter(bytes, at + length * step));
	}

	private static boolean isLetter(byte[] bytes, int at) {
		return at >= 0 && at < bytes.length && bytes[at] > 0 && Character.isLetterOrDigit(bytes[at]);
	}

}
