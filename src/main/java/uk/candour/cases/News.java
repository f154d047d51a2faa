package uk.candour.cases;

import uk.candour.workflow.Fact;

/** What may befall a case while work on it goes on. */
public enum News {

	/** Most of the time for an answer is gone. */
	DEADLINE_NEAR,
	/** Three working days or fewer are left. */
	DEADLINE_AT_RISK,
	/** A deadline has passed without an answer. */
	DEADLINE_MISSED,
	/** Somebody else answers for it now. */
	REASSIGNED,
	/** A regulator asks about it. */
	REGULATOR,
	/** A hazard is reported that may hurt somebody. */
	HAZARD,
	/** Nothing of it may be destroyed. */
	HOLD,
	/** Only those who are named may see it. */
	RESTRICTED;

	/** As diagrams know it. */
	public static final Fact<News> FACT = new Fact<>("news", News.class);

	/** The message by which it reaches the process of a case. */
	static final String MESSAGE = "case-news";

}
