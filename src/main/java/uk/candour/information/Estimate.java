package uk.candour.information;

import uk.candour.workflow.Fact;

/** What an estimate of the cost leads to. */
public enum Estimate {

	/** Go on. */
	WITHIN,
	/** Refuse: more than the limit (FOIA s.12). */
	OVER,
	/** Examine whether it is vexatious (FOIA s.14). */
	VEXATIOUS_SUSPECTED;

	/** As diagrams know it. */
	public static final Fact<Estimate> FACT = new Fact<>("estimate", Estimate.class);

}
