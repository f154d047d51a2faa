package uk.candour.cases;

import uk.candour.workflow.Fact;

/** What an officer says of a request for one's own data before anybody searches. */
public enum Admission {

	/** It is searched as it stands. */
	SEARCH,
	/** More has to be known in order to find the data (UK GDPR Article 12A(6)). */
	CLARIFY,
	/** It may be manifestly unfounded (Article 12(5)). */
	UNFOUNDED,
	/** It may be manifestly excessive (Article 12(5)). */
	EXCESSIVE,
	/** Who asks may not have these data, or the person has died. */
	NOT_ENTITLED;

	/** As diagrams know it. */
	public static final Fact<Admission> FACT = new Fact<>("admission", Admission.class);

	/** Whether somebody else has to decide whether it is answered at all. */
	boolean isAgainstAnswering() {
		return this != SEARCH && this != CLARIFY;
	}

}
