package uk.candour.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import uk.candour.statute.CountedDay;
import uk.candour.statute.StatutoryClock;

/** The ladder of escalation: what is said of a deadline, to ever more senior people. */
enum Rung {

	/** Four fifths of the time are gone. */
	NEAR(News.DEADLINE_NEAR),
	/** Three working days are left. */
	THREE_DAYS(News.DEADLINE_AT_RISK),
	/** One working day is left, or none. */
	LAST_DAY(News.DEADLINE_AT_RISK),
	/** It has passed. */
	MISSED(News.DEADLINE_MISSED);

	private static final int MOST = 80;

	private final News news;

	Rung(News news) {
		this.news = news;
	}

	News news() {
		return this.news;
	}

	/** The rung on which a clock stands today; empty while there is no hurry. */
	static Optional<Rung> of(StatutoryClock clock, LocalDate today) {
		if (clock.due().isEmpty() || clock.answeredOn().isPresent()) {
			return Optional.empty();
		}
		if (clock.isLate(today)) {
			return Optional.of(MISSED);
		}
		int left = clock.workingDaysLeft(today);
		if (left <= 1) {
			return Optional.of(LAST_DAY);
		}
		if (left <= 3) {
			return Optional.of(THREE_DAYS);
		}
		return (gone(clock, today) >= MOST) ? Optional.of(NEAR) : Optional.empty();
	}

	/** How much of the time is gone, in hundredths. */
	private static long gone(StatutoryClock clock, LocalDate today) {
		List<CountedDay> days = clock.days();
		if (days.isEmpty()) {
			return 0;
		}
		LocalDate first = days.get(0).on();
		long all = ChronoUnit.DAYS.between(first, clock.due().orElseThrow());
		return (all > 0) ? 100 * ChronoUnit.DAYS.between(first, today) / all : 0;
	}

}
