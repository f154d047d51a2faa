package uk.candour.portal;

import java.time.LocalDate;
import java.util.Optional;

import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;

/**
 * What the deadline calculator answers, in the language of the page.
 *
 * @param heading the answer itself
 * @param left what is left, or how late it is; empty where there is no date
 * @param late whether the date has passed without an answer, or the answer came after it
 * @param atLatest for a complaint that was not acknowledged yet: when the answer is due
 * if the acknowledgement comes on its last day; otherwise null
 */
record Verdict(String heading, String left, boolean late, LocalDate atLatest) {

	static Verdict of(Asked asked, StatutoryClock clock, LocalDate today, PageWords words) {
		Optional<LocalDate> date = clock.due();
		if (date.isEmpty()) {
			return new Verdict(words.say(clock.isPaused() ? "verdict.paused" : "verdict.none"), "", false, null);
		}
		LocalDate due = date.get();
		String what = words.say("verdict.what." + clock.rule().deadline());
		boolean late = clock.isLate(today);
		if (clock.answeredOn().isPresent()) {
			String by = days(-clock.workingDaysLeft(clock.answeredOn().get()), words);
			return new Verdict(words.say(late ? "verdict.came-late" : "verdict.in-time", what),
					late ? words.say("verdict.was-due.late", due, by) : words.say("verdict.was-due", due), late, null);
		}
		int left = clock.workingDaysLeft(today);
		if (late) {
			return new Verdict(words.say("verdict.late", what, days(Math.max(1, -left), words)),
					words.say("verdict.was-due", due), true, atLatest(asked, clock));
		}
		return new Verdict(words.say("verdict.due", what, due),
				due.equals(today) ? words.say("verdict.today") : words.say("verdict.left", days(left, words)), false,
				atLatest(asked, clock));
	}

	private static LocalDate atLatest(Asked asked, StatutoryClock clock) {
		return asked.acknowledgement()
			.filter((kind) -> clock.rule().metBy().contains(kind))
			.flatMap((kind) -> clock.ifAlso(new Tick(kind, clock.due().orElseThrow(), "")).due())
			.orElse(null);
	}

	private static String days(int number, PageWords words) {
		return words.say("days.working", number);
	}

}
