package uk.candour.api;

import java.time.LocalDate;
import java.util.List;

import uk.candour.statute.StatutoryClock;

/**
 * A clock as other systems read it, with its derivation.
 *
 * @param due the last day, or null while the clock is stopped
 * @param paused whether it is stopped
 * @param workingDaysLeft until the last day; below zero after it
 * @param explanation how the last day came about, in sentences
 * @param days every day from the one that started the time to the last; empty while the
 * clock is stopped
 */
record ClockView(LocalDate due, boolean paused, int workingDaysLeft, List<Reason> explanation, List<Day> days) {

	static ClockView of(StatutoryClock clock, LocalDate today) {
		return new ClockView(clock.due().orElse(null), clock.isPaused(), clock.workingDaysLeft(today),
				clock.explain()
					.stream()
					.map((step) -> new Reason(step.on(), step.sentence(), step.citation()))
					.toList(),
				clock.days().stream().map((day) -> new Day(day.on(), day.counts(), day.why())).toList());
	}

	/** A sentence of the explanation, the day that it is about, and its section. */
	record Reason(LocalDate date, String sentence, String citation) {
	}

	/** A day of the derivation; for one that does not count, why. */
	record Day(LocalDate date, boolean counted, String why) {
	}

}
