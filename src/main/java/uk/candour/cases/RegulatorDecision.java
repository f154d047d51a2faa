package uk.candour.cases;

import uk.candour.workflow.Fact;

/** What a regulator decided. */
public enum RegulatorDecision {

	/** Nothing more has to be done. */
	NO_FURTHER_STEPS,
	/** Something has to be done by a date. */
	ORDERS;

	/** As diagrams know it. */
	public static final Fact<RegulatorDecision> FACT = new Fact<>("regulatorDecision", RegulatorDecision.class);

}
