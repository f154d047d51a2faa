package uk.candour.information;

import uk.candour.workflow.Fact;

/** Whether the requester has to pay. */
public enum Charge {

	/** No. */
	NONE,
	/** Yes: a fee (FOIA s.9) or a charge in advance (EIR reg 8). */
	ASKED;

	/** As diagrams know it. */
	public static final Fact<Charge> FACT = new Fact<>("charge", Charge.class);

}
