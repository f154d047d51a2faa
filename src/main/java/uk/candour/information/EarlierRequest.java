package uk.candour.information;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import uk.candour.cases.Outcome;

/**
 * A request for information that came before another one and may have to do with it.
 *
 * @param reference of its case
 * @param number of its question in the case
 * @param wording what was asked
 * @param receivedOn when it came
 * @param outcome how it ended, or null while it is open
 * @param concludedOn when it ended, or null
 * @param person who asked it
 * @param likeness how many of the words that matter it has in common with the later
 * request, in percent
 */
record EarlierRequest(String reference, int number, String wording, LocalDate receivedOn, Outcome outcome,
		LocalDate concludedOn, Person person, int likeness) {

	/** It gave what is held, or said that nothing is (FOIA s.1(1)). */
	private static final Set<Outcome> COMPLIED = EnumSet.of(Outcome.GIVEN, Outcome.GIVEN_IN_PART, Outcome.NOT_HELD,
			Outcome.ANSWERED);

	/**
	 * Whether it was complied with, so that repeating it may be refused (FOIA s.14(2)).
	 */
	boolean isCompliedWith() {
		return this.outcome != null && COMPLIED.contains(this.outcome);
	}

	/** Whether the same person asked it, as far as name or address tell. */
	boolean isOfTheSamePerson() {
		return this.person != Person.ANOTHER;
	}

	/** As officers name it: the reference, and the question unless it is the first. */
	String name() {
		return this.reference + ((this.number > 1) ? "/" + this.number : "");
	}

	/** Who asked. */
	enum Person {

		/** Somebody with the same e-mail address. */
		SAME_ADDRESS("the same address"),
		/** Somebody of the same name. */
		SAME_NAME("the same name"),
		/** Somebody else: perhaps acting together with them. */
		ANOTHER("another person");

		private final String words;

		Person(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
