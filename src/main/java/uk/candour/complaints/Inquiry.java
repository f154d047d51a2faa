package uk.candour.complaints;

import uk.candour.workflow.Fact;

/** How far the inquiry into a complaint has come. */
public enum Inquiry {

	/** Far enough to decide. */
	READY,
	/** More time is needed (Code 6.4, 6.15). */
	MORE_TIME,
	/** Not far enough, but there is news to tell (DPA 2018 s.164A(5)). */
	NEWS;

	/** As diagrams know it. */
	public static final Fact<Inquiry> FACT = new Fact<>("inquiry", Inquiry.class);

}
