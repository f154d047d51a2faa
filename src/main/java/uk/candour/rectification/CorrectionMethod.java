package uk.candour.rectification;

import uk.candour.workflow.Fact;

/** How a copy is corrected. */
public enum CorrectionMethod {

	/** By the connector of its system. */
	CONNECTOR,
	/** By the owner of its system. */
	BY_HAND;

	/** As diagrams know it. */
	public static final Fact<CorrectionMethod> FACT = new Fact<>("correctionMethod", CorrectionMethod.class);

}
