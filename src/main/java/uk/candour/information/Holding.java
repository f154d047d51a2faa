package uk.candour.information;

import uk.candour.workflow.Fact;

/** Where the information is. */
public enum Holding {

	/** It may be here or with somebody who holds it for us. */
	HELD,
	/** It is published already (FOIA s.21, EIR reg 6(1)(b)). */
	PUBLISHED,
	/** Nobody holds it for us. */
	NOT_HELD,
	/** Another authority holds it. */
	ELSEWHERE;

	/** As diagrams know it. */
	public static final Fact<Holding> FACT = new Fact<>("holding", Holding.class);

}
