package uk.candour.review;

import uk.candour.workflow.Fact;

/** Who has to agree before an answer goes out. */
public enum SignOffLevel {

	/** Another officer. */
	COLLEAGUE,
	/** A manager who has not worked on it. */
	MANAGER;

	/** As diagrams and tables know it. */
	public static final Fact<SignOffLevel> FACT = new Fact<>("signOffLevel", SignOffLevel.class);

}
