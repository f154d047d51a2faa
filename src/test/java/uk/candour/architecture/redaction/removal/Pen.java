package uk.candour.architecture.redaction.removal;

import uk.candour.architecture.redaction.inspection.Proof;

/** Known bad: a pen that looks through the eyes of the inspector. */
public record Pen(Class<Proof> eyes) {

	/** What it would not find again. */
	public boolean misses(Proof proof) {
		return proof.isTold();
	}

}
