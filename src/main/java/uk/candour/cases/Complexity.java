package uk.candour.cases;

import uk.candour.workflow.Fact;

/** How much work a question is likely to be. */
public enum Complexity {

	/** One place to look. */
	SIMPLE,
	/** Nothing out of the ordinary. */
	USUAL,
	/** Many places to look. */
	COMPLEX;

	/** As diagrams and tables know it. */
	public static final Fact<Complexity> FACT = new Fact<>("complexity", Complexity.class);

}
