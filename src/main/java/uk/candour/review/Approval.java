package uk.candour.review;

import uk.candour.workflow.Fact;

/** What somebody says who signs off. */
public enum Approval {

	/** It can go out. */
	AGREED,
	/** It goes back. */
	SENT_BACK;

	/** As diagrams know it. */
	public static final Fact<Approval> FACT = new Fact<>("approval", Approval.class);

}
