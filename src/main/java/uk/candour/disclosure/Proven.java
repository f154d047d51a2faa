package uk.candour.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.candour.redaction.Redaction;
import uk.candour.redaction.VerifiedPdf;
import uk.candour.review.Reviews;
import uk.candour.review.Withholding;

/**
 * A document of the answer after redaction and inspection.
 *
 * @param number its place in the pack, from 1
 * @param item what it was and what was decided
 * @param telling whether its own name may tell what is withheld
 * @param redaction what was removed
 * @param verified the proof
 */
record Proven(int number, Reviews.Item item, boolean telling, Redaction redaction, VerifiedPdf verified) {

	String label() {
		return "D%02d".formatted(this.number);
	}

	/**
	 * A name for the pack: the original's is kept out when something was removed from the
	 * document, or when it names somebody who is withheld.
	 */
	String title() {
		return !this.telling ? this.item.finding().name()
				: "Document " + this.number + " (" + this.item.finding().origin().replace('-', ' ') + ")";
	}

	/** What was relied on in it: each reason with its provision, in words. */
	List<String> provisions() {
		return reasons().keySet().stream().toList();
	}

	/** What was withheld and why, for the schedule. */
	String withheld() {
		StringBuilder text = new StringBuilder();
		reasons().forEach((provision,
				count) -> text.append((text.length() > 0) ? "; " : "").append(count).append(" × ").append(provision));
		return (text.length() > 0) ? text.toString() : "Nothing";
	}

	private Map<String, Integer> reasons() {
		Map<String, Integer> reasons = new TreeMap<>();
		for (Redaction.Removed removed : this.redaction.removed()) {
			for (Withholding withholding : Withholding.values()) {
				if (withholding.label().equals(removed.mark().reason())) {
					reasons.merge(withholding.title() + " (" + withholding.provision() + ")", 1, Integer::sum);
				}
			}
		}
		return reasons;
	}

}
