package uk.candour.cases;

import uk.candour.workflow.Fact;

/** How a question goes on when it has been assessed. */
public enum Assessment {

	/** Search for it. */
	SEARCH,
	/** Decide at once: it needs no search. */
	ANSWER,
	/** It has ended: transferred, refused or lapsed. */
	ENDED;

	/** As diagrams know it. */
	public static final Fact<Assessment> FACT = new Fact<>("assessment", Assessment.class);

}
