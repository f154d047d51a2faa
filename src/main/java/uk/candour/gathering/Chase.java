package uk.candour.gathering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import uk.candour.statute.WorkingCalendar;

/**
 * The ladder by which the owner of a system is reminded that a search waits: after five
 * working days, then every four, and then somebody more senior is told.
 */
enum Chase {

	/** Five working days have passed without an answer. */
	FIRST(5, "officer"),
	/** Nine have. */
	SECOND(9, "officer"),
	/** Thirteen have: a manager takes it up with the owner's. */
	ESCALATED(13, "manager");

	private final int workingDays;

	private final String role;

	Chase(int workingDays, String role) {
		this.workingDays = workingDays;
		this.role = role;
	}

	/** After how many working days. */
	int workingDays() {
		return this.workingDays;
	}

	/** Who has to do something, in lower case. */
	String role() {
		return this.role;
	}

	/** By when the owner was to answer. */
	static LocalDate due(LocalDate given, WorkingCalendar calendar) {
		return calendar.plus(given, FIRST.workingDays);
	}

	/**
	 * The rung that a search has reached; empty while there is time.
	 * @param given the day on which the owner was asked, which does not count
	 */
	static Optional<Chase> of(LocalDate given, LocalDate today, WorkingCalendar calendar) {
		return Stream.of(values())
			.filter((rung) -> !today.isBefore(calendar.plus(given, rung.workingDays)))
			.reduce((lower, higher) -> higher);
	}

}
