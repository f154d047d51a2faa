package uk.candour.complaints;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import uk.candour.cases.Outcome;
import uk.candour.correspondence.Language;

/** What is found on a point of a complaint. */
public enum Finding {

	/** The person is right. */
	UPHELD("Upheld", "Cadarnhawyd", Outcome.UPHELD),
	/** The person is right in part. */
	PARTLY_UPHELD("Upheld in part", "Cadarnhawyd yn rhannol", Outcome.PARTLY_UPHELD),
	/** Nothing went wrong. */
	NOT_UPHELD("Not upheld", "Ni chadarnhawyd", Outcome.NOT_UPHELD);

	private final String title;

	private final String welsh;

	private final Outcome outcome;

	Finding(String title, String welsh, Outcome outcome) {
		this.title = title;
		this.welsh = welsh;
		this.outcome = outcome;
	}

	/** For people. */
	public String title() {
		return this.title;
	}

	/** For the answer to the person. */
	String title(Language language) {
		return language.say(this.title, this.welsh);
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
