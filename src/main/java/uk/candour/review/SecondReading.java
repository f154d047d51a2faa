package uk.candour.review;

import uk.candour.workflow.Fact;

/** What the second reader says. */
public enum SecondReading {

	AGREED, SENT_BACK;

	/** As diagrams know it. */
	public static final Fact<SecondReading> FACT = new Fact<>("secondReading", SecondReading.class);

}
