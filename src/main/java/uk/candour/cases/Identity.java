package uk.candour.cases;

import uk.candour.workflow.Fact;

/** What an officer says of the requester's identity. */
public enum Identity {

	/** Shown to the officer's satisfaction. */
	VERIFIED,
	/** There are reasonable doubts: proof has to be asked for (UK GDPR Article 12(6)). */
	MORE_NEEDED,
	/** Clear from the relationship: asking would be unreasonable. */
	NOT_NEEDED;

	/** As diagrams know it. */
	public static final Fact<Identity> FACT = new Fact<>("identity", Identity.class);

}
