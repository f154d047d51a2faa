package uk.candour.complaints;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import uk.candour.cases.Outcome;

/** What is found on a point of a complaint. */
public enum Finding {

	/** The person is right. */
	UPHELD("Upheld", Outcome.UPHELD),
	/** The person is right in part. */
	PARTLY_UPHELD("Upheld in part", Outcome.PARTLY_UPHELD),
	/** Nothing went wrong. */
	NOT_UPHELD("Not upheld", Outcome.NOT_UPHELD);

	private final String title;

	private final Outcome outcome;

	Finding(String title, Outcome outcome) {
		this.title = title;
		this.outcome = outcome;
	}

	/** For people. */
	public String title() {
		return this.title;
	}

	Outcome outcome() {
		return this.outcome;
	}

	/** The finding on a complaint as a whole, from those on its points. */
	static Finding together(Collection<Finding> findings) {
		Set<Finding> different = EnumSet.copyOf(findings);
		return (different.size() == 1) ? different.iterator().next() : PARTLY_UPHELD;
	}

}
