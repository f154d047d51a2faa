package uk.candour.statute;

import java.time.LocalDate;

/**
 * Something that happened to a case and that the law gives an effect on its clock.
 *
 * @param kind what happened
 * @param on the London date on which it happened
 * @param reason why, in a sentence that a requester may read; never null, may be empty
 */
public record Tick(Kind kind, LocalDate on, String reason) {

	/** What may happen to a clock. */
	public enum Kind {

		RECEIVED, CLARIFICATION_REQUESTED, CLARIFICATION_RECEIVED, ID_REQUESTED, ID_RECEIVED, EXTENSION_NOTICE,
		RESPONSE_SENT

	}

}
