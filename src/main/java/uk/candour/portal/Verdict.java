package uk.candour.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;

/**
 * What the deadline calculator answers.
 *
 * @param heading the answer itself
 * @param left what is left, or how late it is; empty where there is no date
 * @param late whether the date has passed without an answer, or the answer came after it
 * @param atLatest for a complaint that was not acknowledged yet: when the answer is due
 * if the acknowledgement comes on its last day; otherwise null
 */
record Verdict(String heading, String left, boolean late, LocalDate atLatest) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	static Verdict of(Asked asked, StatutoryClock clock, LocalDate today) {
		Optional<LocalDate> due = clock.due();
		if (due.isEmpty()) {
			return new Verdict(clock.isPaused() ? "The clock is stopped, so there is no date now"
					: "There is no fixed date for this", "", false, null);
		}
		String what = "The " + clock.rule().deadline().what();
		boolean late = clock.isLate(today);
		if (clock.answeredOn().isPresent()) {
			LocalDate answered = clock.answeredOn().get();
			String heading = what + (late ? " came late" : " came in time");
			return new Verdict(heading,
					"It was due by " + DATE.format(due.get()) + "."
							+ (late ? " It came " + days(-clock.workingDaysLeft(answered)) + " late." : ""),
					late, null);
		}
		String left = late ? "It was due by " + DATE.format(due.get()) + "."
				: due.get().equals(today) ? "It is due today." : days(clock.workingDaysLeft(today)) + " left.";
		String heading = late ? what + " is " + days(Math.max(1, -clock.workingDaysLeft(today))) + " late"
				: what + " is due by " + DATE.format(due.get());
		return new Verdict(heading, left, late, atLatest(asked, clock));
	}

	private static LocalDate atLatest(Asked asked, StatutoryClock clock) {
		return asked.acknowledgement()
			.filter((kind) -> clock.rule().metBy().contains(kind))
			.flatMap((kind) -> clock.ifAlso(new Tick(kind, clock.due().orElseThrow(), "")).due())
			.orElse(null);
	}

	private static String days(int number) {
		return number + ((number == 1) ? " working day" : " working days");
	}

}
