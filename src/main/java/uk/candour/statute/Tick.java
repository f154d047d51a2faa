package uk.candour.statute;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened to a case and that the law gives an effect on its clock. Ticks
 * are only ever added; a wrong one is struck out by a further tick.
 *
 * @param kind what happened; never null
 * @param on the London date on which it happened; never null
 * @param reason why, in a sentence that a requester may read; never null, may be empty
 * @param until the estimated date that a notice of more time gave; null when it gave none
 * @param strikes the entry that was wrong, for {@link Kind#ENTERED_IN_ERROR} only;
 * otherwise null
 * @param number its number in the record of the case, from 1; 0 where there is no record.
 * Of two ticks of one day the lower number happened first
 */
public record Tick(Kind kind, LocalDate on, String reason, LocalDate until, Entry strikes, int number) {

	public Tick {
		Objects.requireNonNull(kind, "A tick needs its kind");
		Objects.requireNonNull(on, "A tick needs its date");
		Objects.requireNonNull(reason, "A tick's reason may be empty, not null");
		if ((kind == Kind.ENTERED_IN_ERROR) == (strikes == null)) {
			throw new IllegalArgumentException("A correction, and only a correction, names the entry it strikes out");
		}
	}

	/** A tick that has no number yet. */
	public Tick(Kind kind, LocalDate on, String reason, LocalDate until, Entry strikes) {
		this(kind, on, reason, until, strikes, 0);
	}

	/** A tick that gives no estimated date and corrects nothing. */
	public Tick(Kind kind, LocalDate on, String reason) {
		this(kind, on, reason, null, null, 0);
	}

	/** This tick with its number in the record of the case. */
	public Tick numbered(int place) {
		return new Tick(this.kind, this.on, this.reason, this.until, this.strikes, place);
	}

	/**
	 * A notice of more time that says when to expect the answer (FOIA s.17(2), RPSI reg
	 * 8(3)).
	 * @param kind the notice
	 * @param on the day it was given
	 * @param until the estimated date
	 * @param reason why
	 * @return the tick
	 */
	public static Tick notice(Kind kind, LocalDate on, LocalDate until, String reason) {
		return new Tick(kind, on, reason, until, null);
	}

	/**
	 * Strikes out a wrongly entered tick. The wrong entry stays on record; the clock no
	 * longer counts it.
	 * @param wrong the tick that should not have been entered
	 * @param on the day of the correction
	 * @param reason what was wrong; must not be blank
	 * @return the correcting tick
	 */
	public static Tick correcting(Tick wrong, LocalDate on, String reason) {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Say why the entry is wrong: a correction needs a reason");
		}
		return new Tick(Kind.ENTERED_IN_ERROR, on, reason, null, new Entry(wrong.kind(), wrong.on(), wrong.number()));
	}

	/**
	 * An entry as it stands in the record.
	 *
	 * @param kind what was entered
	 * @param on the date that was entered
	 * @param number its number in the record; 0 for any of that kind and date
	 */
	public record Entry(Kind kind, LocalDate on, int number) {

		/** The entry of that kind and date, where there is only one. */
		public Entry(Kind kind, LocalDate on) {
			this(kind, on, 0);
		}

		/** Whether it is this tick that was entered. */
		public boolean is(Tick tick) {
			return tick.kind == this.kind && tick.on.equals(this.on)
					&& (this.number == 0 || tick.number == this.number);
		}

	}

	/**
	 * What may happen to a clock, in the order in which two ticks of one day are read
	 * that have no number.
	 */
	public enum Kind {

		/** The request, complaint or objection arrived. */
		RECEIVED("Received"),
		/** A request transferred by another authority arrived. */
		TRANSFER_RECEIVED("Transfer received"),
		/** We asked what information is meant. */
		CLARIFICATION_REQUESTED("Clarification asked for"),
		/** The clarification arrived. */
		CLARIFICATION_RECEIVED("Clarification received"),
		/** We asked for proof of identity. */
		ID_REQUESTED("Proof of identity asked for"),
		/** Proof of identity arrived. */
		ID_RECEIVED("Proof of identity received"),
		/** We asked an agent for the person's authority. */
		AUTHORITY_REQUESTED("Authority asked for"),
		/** The authority arrived. */
		AUTHORITY_RECEIVED("Authority received"),
		/** We asked for a reasonable fee (UK GDPR Art 12(5)). */
		FEE_REQUESTED("Fee asked for"),
		/** We gave a fees notice (FOIA s.9). */
		FEE_NOTICE("Fees notice given"),
		/** The fee was paid. */
		FEE_PAID("Fee paid"),
		/** We gave notice of a charge in advance (EIR reg 8(4)). */
		CHARGE_NOTICE("Notice of a charge given"),
		/** The charge was paid. */
		CHARGE_PAID("Charge paid"),
		/** A complaint was acknowledged. */
		ACK_SENT("Acknowledgement sent"),
		/** A stage 1 complaint was acknowledged. */
		STAGE1_ACK_SENT("Stage 1 acknowledgement sent"),
		/** We said that more time is needed. */
		EXTENSION_NOTICE("Notice of more time given"),
		/** We said that more time is needed (EIR reg 7). */
		EIR_EXTENSION_NOTICE("Notice of more time given"),
		/** We said that the public interest is still being weighed (FOIA s.17(2)). */
		PIT_EXTENSION_NOTICE("Notice given that the public interest is still being weighed"),
		/** The stage 1 answer was sent. */
		STAGE1_RESPONSE_SENT("Stage 1 answer sent"),
		/** Stage 2 was asked for. */
		STAGE2_REQUESTED("Stage 2 asked for"),
		/** The escalation was acknowledged. */
		STAGE2_ACK_SENT("Stage 2 acknowledgement sent"),
		/** The stage 2 answer was sent. */
		STAGE2_RESPONSE_SENT("Stage 2 answer sent"),
		/** The answer was sent. */
		RESPONSE_SENT("Answer sent"),
		/** An internal review was asked for. */
		REVIEW_REQUESTED("Review asked for"),
		/** The outcome of the review was sent. */
		REVIEW_RESPONSE_SENT("Outcome of the review sent"),
		/** An earlier entry was wrong and is struck out. */
		ENTERED_IN_ERROR("Entry struck out");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** What happened, as the first words of a sentence. */
		public String label() {
			return this.label;
		}

	}

}
