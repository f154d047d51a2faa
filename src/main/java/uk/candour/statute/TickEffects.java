package uk.candour.statute;

import java.time.LocalDate;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Standing;
import uk.candour.statute.Course.Wait;
import uk.candour.statute.Tick.Kind;

/**
 * What a tick did to a clock, as the second half of its sentence, and where the law says
 * so.
 */
final class TickEffects {

	private final Course course;

	private final Rule rule;

	TickEffects(Course course) {
		this.course = course;
		this.rule = course.rule();
	}

	String of(Tick tick) {
		Kind kind = tick.kind();
		if (kind == this.rule.from()) {
			return effectOfTrigger();
		}
		Interruption asked = asked(kind);
		if (asked != null) {
			return effectOfAsking(asked, tick.on());
		}
		Interruption answered = answered(kind);
		if (answered != null) {
			return effectOfAnswer(answered, tick.on());
		}
		return isNotice(kind) ? effectOfNotice(tick) : effectOfOther(kind);
	}

	String citation(Tick tick) {
		Interruption asked = asked(tick.kind());
		Interruption concerned = (asked != null) ? asked : answered(tick.kind());
		if (concerned != null && tick.kind() != this.rule.from()) {
			return Citations.of(this.rule, concerned, this.course);
		}
		return isNotice(tick.kind()) ? this.rule.extension().citation() : Citations.of(this.rule, this.course);
	}

	private boolean isNotice(Kind kind) {
		return this.rule.extension() != null && this.rule.extension().notices().contains(kind);
	}

	private String effectOfTrigger() {
		return (this.rule.limit() instanceof TimeLimit.WithinWorkingDays
				|| this.rule.limit() instanceof TimeLimit.MonthsBeginningWith) ? ": the time begins with this day"
						: ": the day itself is not counted";
	}

	private String effectOfAsking(Interruption kind, LocalDate on) {
		if (isTooLate(kind, on, true)) {
			return ": the time had already ended, and asking does not revive it";
		}
		if (this.rule.resets().contains(kind)) {
			return ": the time starts when it arrives";
		}
		return this.rule.pauses().contains(kind) ? ": the days from then until " + arrival(kind) + " do not count"
				: ": this does not stop this clock";
	}

	private String effectOfAnswer(Interruption kind, LocalDate on) {
		if (isTooLate(kind, on, false)) {
			return ": the time had ended before it was asked for, so this changes nothing";
		}
		if (this.rule.resets().contains(kind)) {
			return ": the time is counted from the latest such day";
		}
		return this.rule.pauses().contains(kind) ? ": that day is the last one not counted"
				: ": this does not move this clock";
	}

	private boolean isTooLate(Interruption kind, LocalDate on, boolean asked) {
		for (Wait wait : this.course.waits()) {
			if (wait.effect() == Effect.TOO_LATE && wait.span().kind() == kind
					&& on.equals(asked ? wait.span().from() : wait.span().to())) {
				return true;
			}
		}
		return false;
	}

	private static String arrival(Interruption kind) {
		return (kind == Interruption.FEES_NOTICE || kind == Interruption.CHARGE) ? "the payment" : "the answer";
	}

	private String effectOfNotice(Tick notice) {
		if (this.course.standing() != Standing.RUNNING && this.course.standing() != Standing.PAUSED) {
			return "";
		}
		if (notice.equals(this.course.notice())) {
			if (this.course.extended()) {
				return (this.rule.extension().to() == null)
						? ": in time, so the answer is due by the date it gave, " + PlainDate.of(notice.until())
						: ": in time, so there are " + this.rule.extension().to().words() + " in all";
			}
			return (this.rule.extension().to() == null && notice.until() == null)
					? ": it gave no estimated date, so it does not extend the time"
					: ": too late, so it does not extend the time";
		}
		return "";
	}

	private static String effectOfOther(Kind kind) {
		if (kind == Kind.EXTENSION_NOTICE || kind == Kind.EIR_EXTENSION_NOTICE || kind == Kind.PIT_EXTENSION_NOTICE) {
			return ": this does not move this deadline";
		}
		return "";
	}

	private static Interruption asked(Kind kind) {
		for (Interruption interruption : Interruption.ALL) {
			if (interruption.asked() == kind) {
				return interruption;
			}
		}
		return null;
	}

	private Interruption answered(Kind kind) {
		Interruption found = null;
		for (Interruption interruption : Interruption.ALL) {
			if (interruption.answered() == kind && (found == null || this.rule.pauses().contains(interruption))) {
				found = interruption;
			}
		}
		return found;
	}

}
