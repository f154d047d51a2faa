package uk.candour.cases;

import uk.candour.workflow.Fact;

/** Where a question goes after triage. */
public enum Course {

	/** It stays in its family. */
	OURS,
	/** It is everyday business, or another family answers it. */
	ELSEWHERE;

	/** As diagrams know it. */
	public static final Fact<Course> FACT = new Fact<>("course", Course.class);

}
