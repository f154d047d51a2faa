package uk.candour.information;

import uk.candour.workflow.Fact;

/** Where the balance of the public interest lies. */
public enum Weighing {

	/** In withholding. */
	WITHHOLD,
	/** In disclosure: the exemption falls away. */
	DISCLOSE,
	/** It is not decided yet (FOIA s.17(2)). */
	NOT_YET;

	/** As diagrams know it. */
	public static final Fact<Weighing> FACT = new Fact<>("weighing", Weighing.class);

}
