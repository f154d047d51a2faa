package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;

/**
 * What operators take (ISO 32000-1, annex A). Whatever else stands before one, no reader
 * draws.
 */
final class Operands {

	/** These take a name, alone or beside numbers. */
	private static final Set<String> NAMED = Set.of("ri", "gs", "CS", "cs", "Do", "sh", "BMC", "MP", "BDC", "DP", "Tf",
			"SC", "sc", "SCN", "scn");

	private static final Set<String> TAGGED = Set.of("BDC", "DP");

	private static final Set<String> SHOWING = Set.of("Tj", "TJ", "'", "\"");

	/**
	 * How many numbers they take: of more, some readers take the first and some the last.
	 */
	private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("cm", 6), Map.entry("Tm", 6),
			Map.entry("Td", 2), Map.entry("TD", 2), Map.entry("Tf", 1), Map.entry("Tc", 1), Map.entry("Tw", 1),
			Map.entry("Tz", 1), Map.entry("TL", 1), Map.entry("Ts", 1), Map.entry("Tr", 1), Map.entry("\"", 2),
			Map.entry("m", 2), Map.entry("l", 2), Map.entry("c", 6), Map.entry("v", 4), Map.entry("y", 4),
			Map.entry("re", 4), Map.entry("w", 1), Map.entry("g", 1), Map.entry("G", 1), Map.entry("rg", 3),
			Map.entry("RG", 3), Map.entry("k", 4), Map.entry("K", 4));

	/** Keys of pictures inside content (8.9.7). */
	private static final Set<String> PICTURE = Set.of("BPC", "BitsPerComponent", "CS", "ColorSpace", "D", "Decode",
			"DP", "DecodeParms", "F", "Filter", "H", "Height", "IM", "ImageMask", "Intent", "I", "Interpolate", "W",
			"Width", "L", "Length");

	private Operands() {
	}

	/** The operands that an operator takes: the same list where it takes all. */
	static List<Object> taken(String operator, List<Object> operands) {
		List<Object> taken = operands;
		for (int i = operands.size() - 1; i >= 0; i--) {
			Object operand = operands.get(i);
			if (operand instanceof Double) {
				continue;
			}
			boolean last = i == operands.size() - 1;
			boolean whole = !(operand instanceof List<?> list)
					|| list.stream().allMatch((item) -> isPart(operator, item));
			if (takes(operator, operand, last) && whole) {
				continue;
			}
			taken = (taken == operands) ? new ArrayList<>(operands) : taken;
			if (!takes(operator, operand, last)) {
				taken.remove(i);
			}
			else {
				taken.set(i, ((List<?>) operand).stream().filter((item) -> isPart(operator, item)).toList());
			}
		}
		Integer numbers = NUMBERS.get(operator);
		return (numbers != null && taken.size() > numbers) ? firstNumbers(taken, numbers) : taken;
	}

	/**
	 * Without the numbers after the first so many: the same list where there are none.
	 */
	private static List<Object> firstNumbers(List<Object> operands, int most) {
		List<Object> first = new ArrayList<>();
		int numbers = 0;
		for (Object operand : operands) {
			numbers += (operand instanceof Double) ? 1 : 0;
			if (numbers <= most || !(operand instanceof Double)) {
				first.add(operand);
			}
		}
		return (first.size() < operands.size()) ? first : operands;
	}

	private static boolean takes(String operator, Object operand, boolean last) {
		if (operand instanceof COSName) {
			return NAMED.contains(operator);
		}
		if (operand instanceof byte[]) {
			return last && SHOWING.contains(operator);
		}
		if (operand instanceof List<?>) {
			return (last && operator.equals("TJ")) || operator.equals("d");
		}
		return !(operand instanceof Map<?, ?>) || (last && TAGGED.contains(operator));
	}

	/** Whether something may stand in the array of an operator. */
	private static boolean isPart(String operator, Object item) {
		return item instanceof Double || (item instanceof byte[] && operator.equals("TJ"));
	}

	/** Whether a picture inside content may have an entry. */
	static boolean isOfPicture(COSName key) {
		return PICTURE.contains(key.getName());
	}

}
