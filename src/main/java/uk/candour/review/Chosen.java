package uk.candour.review;

import uk.candour.workflow.Fact;

/** Whether anything that was found belongs to the requester. */
public enum Chosen {

	DOCUMENTS, NOTHING_HELD;

	/** As diagrams know it. */
	public static final Fact<Chosen> FACT = new Fact<>("chosen", Chosen.class);

}
