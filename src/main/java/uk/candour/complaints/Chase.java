package uk.candour.complaints;

import uk.candour.workflow.Fact;

/** What comes of a promise whose day has passed. */
public enum Chase {

	/** It has been kept. */
	DONE,
	/** It will be kept by another day. */
	NEW_DATE,
	/** A manager answers for it. */
	ESCALATED;

	/** As diagrams know it. */
	public static final Fact<Chase> FACT = new Fact<>("chase", Chase.class);

}
