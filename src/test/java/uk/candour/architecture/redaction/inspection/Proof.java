package uk.candour.architecture.redaction.inspection;

import uk.candour.architecture.redaction.removal.Pen;

/** Known bad: an inspector that believes what the pen tells. */
public record Proof(Pen pen) {

	/** Whether it was told. */
	public boolean isTold() {
		return this.pen != null;
	}

}
