package uk.candour.cases;

import uk.candour.workflow.Fact;

/** What the second person decides about a request that an officer would not answer. */
public enum AccessRuling {

	/** It is refused (UK GDPR Article 12(5)(b)). */
	REFUSED,
	/** It is answered for a reasonable fee (Article 12(5)(a)). */
	FEE,
	/** It is answered like any other. */
	ANSWERED;

	/** As diagrams know it. */
	public static final Fact<AccessRuling> FACT = new Fact<>("accessRuling", AccessRuling.class);

}
