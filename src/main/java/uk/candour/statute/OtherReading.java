package uk.candour.statute;

import java.time.LocalDate;
import java.util.Optional;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Wait;

/**
 * The date by another reading of the rules than the one that this office follows.
 *
 * @param on the date
 * @param basis whose reading, and what differs
 */
public record OtherReading(LocalDate on, String basis) {

	static Optional<OtherReading> of(Course course, WorkingCalendar calendar) {
		if (course.due() == null || course.limit() == null) {
			return Optional.empty();
		}
		return switch (course.rule().deadline()) {
			case RESPONSE, EXTENSION_NOTICE_BY -> request(course, calendar);
			case STAGE1_RESPONSE, STAGE1_RESPONSE_EXTENDED_MAX, STAGE2_RESPONSE, STAGE2_RESPONSE_EXTENDED_MAX ->
				other(course, within(course, calendar),
						"Strict reading: the first day is the day on which the acknowledgement is sent");
			default -> Optional.empty();
		};
	}

	private static Optional<OtherReading> request(Course course, WorkingCalendar calendar) {
		return switch (course.rule().regime()) {
			case FOI, EIR ->
				(course.rule().deadline() == Deadline.RESPONSE) ? deemed(course, calendar) : Optional.empty();
			case SAR -> cautious(course, calendar);
			default -> Optional.empty();
		};
	}

	private static Optional<OtherReading> deemed(Course course, WorkingCalendar calendar) {
		if (calendar.isWorkingDay(course.base())) {
			return Optional.empty();
		}
		LocalDate end = course.limit().end(calendar.roll(course.base()), disregarded(course, false), calendar);
		return other(course, end,
				"Section 45 Code 2018 para 4.2: what arrives on another day counts as received on the next working day");
	}

	private static Optional<OtherReading> cautious(Course course, WorkingCalendar calendar) {
		LocalDate end = course.limit().end(course.base(), disregarded(course, true), calendar);
		for (Wait wait : course.waits()) {
			// A target that is not after the answer that it waited for helps nobody.
			if (wait.effect() == Effect.PAUSED && !end.isAfter(wait.span().to())) {
				return Optional.empty();
			}
		}
		return other(course, calendar.roll(end),
				"Cautious target: only the days between question and answer are disregarded, not both of them");
	}

	private static LocalDate within(Course course, WorkingCalendar calendar) {
		int days = ((TimeLimit.AfterWorkingDays) course.limit()).days();
		return calendar.within(course.base(), days);
	}

	private static int disregarded(Course course, boolean cautious) {
		int units = 0;
		for (Wait wait : course.waits()) {
			if (wait.effect() == Effect.PAUSED) {
				int between = (int) (wait.span().to().toEpochDay() - wait.span().from().toEpochDay());
				units += cautious ? Math.min(wait.units(), between) : wait.units();
			}
		}
		return units;
	}

	private static Optional<OtherReading> other(Course course, LocalDate on, String basis) {
		return on.equals(course.due()) ? Optional.empty() : Optional.of(new OtherReading(on, basis));
	}

}
