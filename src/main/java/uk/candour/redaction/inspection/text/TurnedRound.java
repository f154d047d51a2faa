package uk.candour.redaction.inspection.text;

import java.text.Bidi;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with signs that show nothing and turn the letters after them round, as a person
 * sees it once it is copied.
 */
final class TurnedRound {

	/** Of the signs the first by number. */
	private static final char FIRST = '\u061c';

	private static final String ALL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

	private static final Pattern SIGNS = Pattern.compile("[" + ALL + "]");

	private TurnedRound() {
	}

	/**
	 * A text as it looks among others that run either way; nothing where it has no sign.
	 */
	static Set<String> looks(String text) {
		Set<String> looks = new LinkedHashSet<>();
		if (hasSign(text)) {
			for (boolean leftwards : new boolean[] { false, true }) {
				looks.add(text.lines().map((line) -> look(line, leftwards)).collect(Collectors.joining("\n")));
			}
		}
		return looks;
	}

	/** A quick look at each text of each page. */
	private static boolean hasSign(String text) {
		for (char c : text.toCharArray()) {
			if (c >= FIRST && ALL.indexOf(c) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** The runs of a line as they stand beside each other. */
	private static String look(String line, boolean leftwards) {
		Bidi runs = new Bidi(line, leftwards ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
		String[] parts = new String[runs.getRunCount()];
		byte[] levels = new byte[parts.length];
		for (int i = 0; i < parts.length; i++) {
			String run = line.substring(runs.getRunStart(i), runs.getRunLimit(i));
			levels[i] = (byte) runs.getRunLevel(i);
			parts[i] = (levels[i] % 2 != 0) ? SearchFold.reversed(run) : run;
		}
		Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
		return SIGNS.matcher(String.join("", parts)).replaceAll("");
	}

}
