package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;

/**
 * How a replay went: everything that the dates and their explanation are read from.
 *
 * @param rule the rule that was applied
 * @param standing whether the time runs
 * @param base the day from which the time is counted; null if it has not started
 * @param limit the limit that was applied in the end; null if the time does not run
 * @param waits what was waited for, and to what effect, in the order of the effects
 * @param notice the notice of more time that counts, or that came too late; null if none
 * @param extended whether that notice was in time
 * @param end the last day before it is moved off a weekend or holiday; null if none
 * @param due the last day; null if none
 */
record Course(Rule rule, Standing standing, LocalDate base, TimeLimit limit, List<Wait> waits, Tick notice,
		boolean extended, LocalDate end, LocalDate due) {

	/** Whether the time runs. */
	enum Standing {

		/** The time runs. */
		RUNNING,
		/** The time has begun and does not go on for now. */
		PAUSED,
		/** There is nothing to answer until something arrives. */
		WAITING,
		/** What was asked for came too late, or too late a payment: no duty to answer. */
		LAPSED,
		/** The trigger has not happened. */
		NOT_STARTED,
		/** The law was not in force. */
		NOT_IN_FORCE,
		/** The law gives no number. */
		NO_LIMIT

	}

	/** What a wait did to the time. */
	enum Effect {

		/** The time started afresh on the day it ended. */
		RESET,
		/** The days were disregarded. */
		PAUSED,
		/** It still lasts. */
		OPEN,
		/** It was asked for after the time had ended, and changes nothing. */
		TOO_LATE,
		/**
		 * It was asked for after the time had ended. The time starts afresh all the same,
		 * but the answer was late until then.
		 */
		ASKED_LATE,
		/** It was paid after the time for payment. */
		PAID_TOO_LATE

	}

	/**
	 * A wait and its effect.
	 *
	 * @param span from when to when
	 * @param effect what it did
	 * @param units how many days or working days were disregarded
	 */
	record Wait(Span span, Effect effect, int units) {
	}

	static Course none(Rule rule, Standing standing, List<Wait> waits) {
		return new Course(rule, standing, null, null, waits, null, false, null, null);
	}

}
