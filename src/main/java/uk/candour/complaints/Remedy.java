package uk.candour.complaints;

import java.math.BigDecimal;

import uk.candour.correspondence.Language;

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
	String line(Language language) {
		return language.say(this.kind.title, this.kind.welsh) + ": " + this.words
				+ ((this.amount != null) ? " (£" + this.amount + ")" : "");
	}

	/** What sort of remedy. */
	public enum Kind {

		APOLOGY("Apology", "Ymddiheuriad"), EXPLANATION("Explanation", "Esboniad"), WORK("Work", "Gwaith"),
		PAYMENT("Payment", "Taliad"), RECORD("Correction of a record", "Cywiro cofnod"),
		DECISION("Decision taken again", "Penderfyniad o'r newydd"), POLICY("Change of policy", "Newid polisi");

		private final String title;

		private final String welsh;

		Kind(String title, String welsh) {
			this.title = title;
			this.welsh = welsh;
		}

		/** For people. */
		public String title() {
			return this.title;
		}

	}

}
