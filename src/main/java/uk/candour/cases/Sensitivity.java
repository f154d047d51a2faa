package uk.candour.cases;

import uk.candour.workflow.Fact;

/** Who should know of an answer before it goes out. */
public enum Sensitivity {

	/** Nothing out of the ordinary. */
	USUAL,
	/** Media or members are interested. */
	SENSITIVE,
	/** Somebody may be in danger. */
	HIGH;

	/** As diagrams and tables know it. */
	public static final Fact<Sensitivity> FACT = new Fact<>("sensitivity", Sensitivity.class);

}
