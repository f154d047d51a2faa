package uk.candour.complaints;

import java.math.BigDecimal;

import uk.candour.correspondence.Language;
import uk.candour.correspondence.Words;

/**
 * Something that puts a complaint right (Code section 7).
 *
 * @param id of the row
 * @param kind what sort
 * @param words what exactly
 * @param amount in pounds, for a payment; otherwise null
 * @param by username of who offered it
 */
public record Remedy(long id, Kind kind, String words, BigDecimal amount, String by) {

	/** As a line of the answer. */
	String line(Language language, Words texts) {
		return texts.say(language, "letter.remedy." + this.kind) + ": " + this.words
				+ ((this.amount != null) ? " (£" + this.amount + ")" : "");
	}

	/** What sort of remedy. */
	public enum Kind {

		APOLOGY("Apology"), EXPLANATION("Explanation"), WORK("Work"), PAYMENT("Payment"),
		RECORD("Correction of a record"), DECISION("Decision taken again"), POLICY("Change of policy");

		private final String title;

		Kind(String title) {
			this.title = title;
		}

		/** For people. */
		public String title() {
			return this.title;
		}

	}

}
