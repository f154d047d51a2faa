package uk.candour.rectification;

import uk.candour.workflow.Fact;

/** What is decided of a datum that somebody says is wrong. */
public enum Ruling {

	/** It is wrong, and is corrected (UK GDPR Article 16). */
	CORRECTED,
	/** It is incomplete, and a statement is added (Article 16). */
	COMPLETED,
	/** It stays, with a note that it is disputed. */
	ANNOTATED,
	/** It is accurate. */
	REFUSED,
	/** It takes longer (Article 12A(3)). */
	MORE_TIME;

	/** As diagrams know it. */
	public static final Fact<Ruling> FACT = new Fact<>("ruling", Ruling.class);

	/** Whether something is changed in the systems. */
	boolean changes() {
		return this == CORRECTED || this == COMPLETED;
	}

	/** As the table sign-off-level names it. */
	String decision() {
		return (this == REFUSED) ? "NOT_CORRECTED" : name();
	}

}
