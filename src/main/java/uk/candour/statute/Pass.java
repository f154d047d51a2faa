package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Wait;

/**
 * One count of a limit from a day, with days that are disregarded.
 *
 * @param limit the limit; null where a notice named the date
 * @param end the last day, not yet moved off a weekend or holiday; of no meaning while
 * open
 * @param isOpen whether the count waits for an answer
 * @param waits what was waited for, and to what effect
 */
record Pass(TimeLimit limit, LocalDate end, boolean isOpen, List<Wait> waits) {

	/** A notice of more time never shortens the ordinary time. */
	static Pass until(LocalDate named, Pass ordinary) {
		return named.isBefore(ordinary.end) ? ordinary : new Pass(null, named, false, List.of());
	}

	static Pass of(LocalDate base, TimeLimit limit, List<Span> disregarded, WorkingCalendar calendar) {
		if (disregarded.isEmpty()) {
			return new Pass(limit, limit.end(base, 0, calendar), false, List.of());
		}
		List<Wait> waits = new ArrayList<>(disregarded.size());
		boolean open = false;
		int units = 0;
		LocalDate end = limit.end(base, 0, calendar);
		for (Span span : disregarded) {
			if (span.from().isAfter(end)) {
				// Asking after the time has ended does not revive it.
				waits.add(new Wait(span, Effect.TOO_LATE, 0));
			}
			else if (span.isOpen()) {
				waits.add(new Wait(span, Effect.OPEN, 0));
				open = true;
			}
			else {
				LocalDate from = span.from().isAfter(base) ? span.from() : base.plusDays(1);
				int more = limit.units(from, span.to(), calendar);
				waits.add(new Wait(span, Effect.PAUSED, more));
				units += more;
				end = limit.end(base, units, calendar);
			}
		}
		return new Pass(limit, end, open, waits);
	}

	LocalDate due(WorkingCalendar calendar) {
		return (this.limit != null && this.limit.rolls()) ? calendar.roll(this.end) : this.end;
	}

}
