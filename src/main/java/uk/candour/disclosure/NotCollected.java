package uk.candour.disclosure;

import uk.candour.workflow.Fact;

/** What to do when nobody has taken the pack. */
public enum NotCollected {

	/** Tell the requester once more, and wait again. */
	REMIND,
	/** Close the case: the answer was given in time. */
	CLOSE;

	/** As diagrams know it. */
	public static final Fact<NotCollected> FACT = new Fact<>("notCollected", NotCollected.class);

}
