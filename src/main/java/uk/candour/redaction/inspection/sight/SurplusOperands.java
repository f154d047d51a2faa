package uk.candour.redaction.inspection.sight;

import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSBase;

/**
 * Operators with more operands than they take. Some readers then take the first, some the
 * last, and see other pages.
 */
final class SurplusOperands {

	/** How many operands take those that place or paint (ISO 32000-1, annex A). */
	private static final Map<String, Integer> TAKEN = Map.ofEntries(Map.entry("cm", 6), Map.entry("Tm", 6),
			Map.entry("Td", 2), Map.entry("TD", 2), Map.entry("Tf", 2), Map.entry("Tc", 1), Map.entry("Tw", 1),
			Map.entry("Tz", 1), Map.entry("TL", 1), Map.entry("Ts", 1), Map.entry("Tr", 1), Map.entry("\"", 3),
			Map.entry("m", 2), Map.entry("l", 2), Map.entry("c", 6), Map.entry("v", 4), Map.entry("y", 4),
			Map.entry("re", 4), Map.entry("w", 1), Map.entry("g", 1), Map.entry("G", 1), Map.entry("rg", 3),
			Map.entry("RG", 3), Map.entry("k", 4), Map.entry("K", 4));

	private SurplusOperands() {
	}

	/**
	 * Whether an operator has more than it takes.
	 * @param operands null where another operator stands for this one too
	 */
	static boolean are(String operator, List<COSBase> operands) {
		return operands != null && operands.size() > TAKEN.getOrDefault(operator, Integer.MAX_VALUE);
	}

	/** The last operands, as many as the operator takes. */
	static List<COSBase> last(String operator, List<COSBase> operands) {
		return operands.subList(operands.size() - TAKEN.get(operator), operands.size());
	}

}
