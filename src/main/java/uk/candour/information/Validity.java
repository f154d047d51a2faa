package uk.candour.information;

import uk.candour.workflow.Fact;

/** Whether we can work with a request. */
public enum Validity {

	/** We can. */
	VALID,
	/** Something is missing that makes it a request (FOIA s.8, RPSI reg 6). */
	NOT_VALID,
	/** We need to know more to find the information (FOIA s.1(3), EIR reg 9). */
	UNCLEAR;

	/** As diagrams know it. */
	public static final Fact<Validity> FACT = new Fact<>("validity", Validity.class);

}
