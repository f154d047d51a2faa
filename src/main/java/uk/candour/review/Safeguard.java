package uk.candour.review;

import uk.candour.workflow.Fact;

/** What is still missing before personal data may be given. */
public enum Safeguard {

	/** Nothing. */
	NOTHING,
	/**
	 * The opinion of the appropriate health professional (DPA 2018 Sch 3 paras 5 to 7).
	 */
	OPINION,
	/** That who asks may have the data. */
	ENTITLEMENT,
	/** A mark over what would do serious harm. */
	MARKS;

	/** As diagrams know it. */
	public static final Fact<Safeguard> FACT = new Fact<>("safeguard", Safeguard.class);

}
