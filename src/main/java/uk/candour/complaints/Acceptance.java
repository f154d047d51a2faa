package uk.candour.complaints;

import uk.candour.workflow.Fact;

/** Whether a complaint is taken up. */
public enum Acceptance {

	/** It is. */
	ACCEPTED,
	/**
	 * The Code lets it be excluded (2.2), or not be escalated for a valid reason (5.11).
	 */
	NOT_ACCEPTED;

	/** As diagrams know it. */
	public static final Fact<Acceptance> FACT = new Fact<>("acceptance", Acceptance.class);

}
