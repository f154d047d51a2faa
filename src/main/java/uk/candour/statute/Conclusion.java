package uk.candour.statute;

import java.time.LocalDate;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Wait;
import uk.candour.statute.StatutoryClock.Explanation;

/** The last sentence of an explanation: the last day, or why there is none. */
final class Conclusion {

	private Conclusion() {
	}

	static Explanation of(Course course, Entries entries) {
		LocalDate due = course.due();
		if (due != null) {
			return new Explanation(due, "Last day for the " + course.rule().deadline().what() + ": " + PlainDate.of(due)
					+ how(course) + '.', Citations.of(course.rule(), course));
		}
		LocalDate latest = entries.ticks().get(entries.ticks().size() - 1).on();
		return new Explanation(latest, whyNone(course), citationOfNone(course));
	}

	private static String how(Course course) {
		if (course.limit() == null) {
			return ", the date that the notice gave";
		}
		return ", " + course.limit().from(PlainDate.of(course.base()))
				+ (isPaused(course) ? " and the disregarded days" : "");
	}

	private static boolean isPaused(Course course) {
		for (Wait wait : course.waits()) {
			if (wait.effect() == Effect.PAUSED && wait.units() > 0) {
				return true;
			}
		}
		return false;
	}

	private static String whyNone(Course course) {
		return switch (course.standing()) {
			case PAUSED -> "The clock is paused until " + waitedFor(course) + " arrives: there is no last day now.";
			case WAITING -> "The time does not run until " + waitedFor(course) + " arrives: there is no last day now.";
			case LAPSED -> "Payment came too late: there is no duty to answer and no last day.";
			case NOT_STARTED -> "There is no last day yet: it is counted from '" + course.rule().from().label()
					+ "', which has not happened.";
			case NOT_IN_FORCE -> "This duty applies to what is received on or after "
					+ PlainDate.of(course.rule().inForce()) + ": there is no last day.";
			default -> "The law gives no number of days for the " + course.rule().deadline().what()
					+ ": it is due without undue delay.";
		};
	}

	private static String waitedFor(Course course) {
		for (Wait wait : course.waits()) {
			if (wait.effect() == Effect.OPEN) {
				return wait.span().kind().what();
			}
		}
		return "what was asked for";
	}

	private static String citationOfNone(Course course) {
		for (Wait wait : course.waits()) {
			if (wait.effect() == Effect.OPEN) {
				return Citations.of(course.rule(), wait.span().kind(), course);
			}
		}
		return Citations.of(course.rule(), course);
	}

}
