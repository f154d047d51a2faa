package uk.candour.rectification;

import uk.candour.workflow.Fact;

/** Whether the right value was read in a system after a correction. */
public enum ReadBack {

	/** It was. */
	PROVEN,
	/** Something else stands there. */
	NOT_PROVEN;

	/** As diagrams know it. */
	public static final Fact<ReadBack> FACT = new Fact<>("readBack", ReadBack.class);

}
