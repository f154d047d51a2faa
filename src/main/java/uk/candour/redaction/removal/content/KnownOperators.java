package uk.candour.redaction.removal.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The operators of content streams (ISO 32000-1, annex A), and where one ends that runs
 * into what follows it. Readers differ: some end it at a digit, some where no operator
 * begins so, some do not know it at all. What one of them draws must be found, so a word
 * ends as soon as any of them ends it.
 */
public final class KnownOperators {

	/** Every operator, and the three words that stand where one could. */
	public static final Set<String> ALL = Set.of("b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS",
			"cs", "d", "d0", "d1", "Do", "DP", "EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID",
			"j", "J", "K", "k", "l", "m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN",
			"scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W",
			"W*", "y", "'", "\"", "true", "false", "null");

	private static final int LONGEST = 5;

	private static final Set<String> BEGINNINGS = beginnings();

	private KnownOperators() {
	}

	private static Set<String> beginnings() {
		Set<String> all = new HashSet<>();
		for (String operator : ALL) {
			for (int length = 1; length <= operator.length(); length++) {
				all.add(operator.substring(0, length));
			}
		}
		return Set.copyOf(all);
	}

	/** Whether a word ends before a character, which is no blank and no bracket. */
	static boolean end(byte[] in, int start, int at) {
		boolean digit = in[at] >= '0' && in[at] <= '9';
		if (at - start > LONGEST) {
			return digit;
		}
		String word = new String(in, start, at - start, StandardCharsets.ISO_8859_1);
		boolean begins = BEGINNINGS.contains(word + (char) (in[at] & 0xff));
		return !begins && (digit || ALL.contains(word));
	}

}
