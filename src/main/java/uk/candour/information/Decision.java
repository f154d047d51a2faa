package uk.candour.information;

import uk.candour.workflow.Fact;

/** What is decided of a question. */
public enum Decision {

	/** Everything is given. */
	GIVEN,
	/** Some is given, some is withheld. */
	GIVEN_IN_PART,
	/** It is refused. */
	REFUSED,
	/** It is not held. */
	NOT_HELD;

	/** As diagrams know it. */
	public static final Fact<Decision> FACT = new Fact<>("decision", Decision.class);

}
