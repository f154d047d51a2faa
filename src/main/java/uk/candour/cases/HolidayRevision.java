package uk.candour.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was changed about the holidays at one time, and what came of it.
 *
 * @param id its number
 * @param reason why, as the administrator wrote
 * @param at when
 * @param by username
 * @param changes what was entered
 * @param done whether every open case has been recomputed
 * @param moved how many open cases have another date because of it, so far
 */
public record HolidayRevision(long id, String reason, Instant at, String by, List<HolidayChange> changes, boolean done,
		long moved) {

	/**
	 * An open case whose date moves.
	 *
	 * @param reference the case
	 * @param was its date before; null while its clock is stopped
	 * @param now its date then; null while its clock is stopped
	 */
	public record Moved(String reference, LocalDate was, LocalDate now) {
	}

}
