package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Standing;
import uk.candour.statute.Course.Wait;
import uk.candour.statute.StatutoryClock.Explanation;
import uk.candour.statute.Tick.Kind;

/** Tells how a clock came to its date, in sentences that officer and requester read. */
final class Narration {

	private static final Comparator<Explanation> BY_DAY = Comparator.comparing(Explanation::on);

	private final Course course;

	private final Rule rule;

	private final Entries entries;

	private final WorkingCalendar calendar;

	private final List<Explanation> told = new ArrayList<>(16);

	Narration(Course course, Entries entries, WorkingCalendar calendar) {
		this.course = course;
		this.rule = course.rule();
		this.entries = entries;
		this.calendar = calendar;
	}

	List<Explanation> sentences() {
		this.entries.ticks().forEach(this::tick);
		this.entries.corrections().forEach(this::correction);
		this.course.waits().forEach(this::wait);
		if (this.course.due() != null) {
			skippedDays();
		}
		this.told.sort(BY_DAY);
		conclusion();
		return List.copyOf(this.told);
	}

	private void tick(Tick tick) {
		Kind kind = tick.kind();
		Interruption asked = asked(kind);
		Interruption answered = (asked != null) ? null : answered(kind);
		if (asked != null) {
			say(tick, Citations.of(this.rule, asked, this.course), effectOfAsking(asked));
		}
		else if (answered != null) {
			say(tick, Citations.of(this.rule, answered, this.course), effectOfAnswer(answered));
		}
		else if (this.rule.extension() != null && this.rule.extension().notices().contains(kind)) {
			say(tick, this.rule.extension().citation(), effectOfNotice(tick));
		}
		else {
			say(tick, Citations.of(this.rule, this.course), effectOfOther(kind));
		}
	}

	private void say(Tick tick, String citation, String effect) {
		String sentence = tick.kind().label() + " on " + PlainDate.of(tick.on()) + effect + '.';
		add(tick.on(), tick.reason().isBlank() ? sentence : sentence + " Reason: " + tick.reason(), citation);
	}

	private String effectOfAsking(Interruption kind) {
		if (this.rule.resets().contains(kind)) {
			return ": the time starts when it arrives";
		}
		return this.rule.pauses().contains(kind) ? ": the days from then until it arrives do not count"
				: ": this does not stop this clock";
	}

	private String effectOfAnswer(Interruption kind) {
		if (this.rule.resets().contains(kind)) {
			return ": the time is counted from the latest such day";
		}
		return this.rule.pauses().contains(kind) ? ": that day is the last one not counted"
				: ": no effect on this clock";
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

	private String effectOfOther(Kind kind) {
		if (kind == Kind.EXTENSION_NOTICE || kind == Kind.EIR_EXTENSION_NOTICE || kind == Kind.PIT_EXTENSION_NOTICE) {
			return ": this does not move this deadline";
		}
		if (kind != this.rule.from()) {
			return "";
		}
		return (this.course.base() != null && (this.course.limit() instanceof TimeLimit.WithinWorkingDays
				|| this.course.limit() instanceof TimeLimit.MonthsBeginningWith)) ? ": the time begins with this day"
						: ": the day itself is not counted";
	}

	private void correction(Tick tick) {
		add(tick.on(),
				"The entry '" + tick.strikes().kind().label() + "' of " + PlainDate.of(tick.strikes().on())
						+ " was struck out on " + PlainDate.of(tick.on()) + ". Reason: " + tick.reason(),
				"Correction of the record");
	}

	private void wait(Wait wait) {
		Span span = wait.span();
		String citation = Citations.of(this.rule, span.kind(), this.course);
		if (wait.effect() == Effect.PAUSED) {
			add(span.to(),
					wait.units() + (isInWorkingDays() ? " working" : "") + ((wait.units() == 1) ? " day" : " days")
							+ " between " + PlainDate.of(span.from()) + " and " + PlainDate.of(span.to())
							+ ", both included, are disregarded.",
					citation);
		}
		else if (wait.effect() == Effect.TOO_LATE) {
			add(span.from(), "By " + PlainDate.of(span.from()) + ", when " + span.kind().what()
					+ " was asked for, the time had already ended; asking does not revive it.", citation);
		}
		else if (wait.effect() == Effect.PAID_TOO_LATE) {
			add(span.to(), "The payment of " + PlainDate.of(span.to())
					+ " came after the time for payment, so there is no duty to answer.", citation);
		}
	}

	private boolean isInWorkingDays() {
		return this.rule.limit() instanceof TimeLimit.AfterWorkingDays
				|| this.rule.limit() instanceof TimeLimit.WithinWorkingDays;
	}

	private void skippedDays() {
		String citation = Citations.holiday(this.rule);
		if (isInWorkingDays()) {
			for (Map.Entry<LocalDate, String> holiday : this.calendar.weekdayHolidays(this.course.base().plusDays(1),
					this.course.due())) {
				add(holiday.getKey(), PlainDate.of(holiday.getKey()) + " is not counted: " + holiday.getValue() + '.',
						citation);
			}
		}
		else if (!this.course.due().equals(this.course.end())) {
			add(this.course.end(), PlainDate.of(this.course.end()) + " is "
					+ this.calendar.holiday(this.course.end()).orElse("at a weekend")
					+ ", so the last day moves to the next working day, " + PlainDate.of(this.course.due()) + '.',
					citation);
		}
	}

	private void conclusion() {
		LocalDate due = this.course.due();
		if (due != null) {
			add(due, "Last day for the " + this.rule.deadline().what() + ": " + PlainDate.of(due) + how() + '.',
					Citations.of(this.rule, this.course));
			return;
		}
		add(this.entries.ticks().get(this.entries.ticks().size() - 1).on(), whyNone(), citationOfNone());
	}

	private String how() {
		if (this.course.limit() == null) {
			return ", the date that the notice gave";
		}
		return ", " + this.course.limit().words() + " from " + PlainDate.of(this.course.base())
				+ (isPaused() ? " and the disregarded days" : "");
	}

	private boolean isPaused() {
		for (Wait wait : this.course.waits()) {
			if (wait.effect() == Effect.PAUSED && wait.units() > 0) {
				return true;
			}
		}
		return false;
	}

	private String whyNone() {
		return switch (this.course.standing()) {
			case PAUSED -> "The clock is paused until the " + waitedFor() + " arrives: there is no last day now.";
			case WAITING -> "The time does not run until " + waitedFor() + " arrives: there is no last day now.";
			case LAPSED -> "Payment came too late: there is no duty to answer and no last day.";
			case NOT_STARTED -> "There is no last day yet: it is counted from '" + this.rule.from().label()
					+ "', which has not happened.";
			case NOT_IN_FORCE -> "This duty applies to what is received on or after "
					+ PlainDate.of(this.rule.inForce()) + ": there is no last day.";
			default -> "The law gives no number of days for the " + this.rule.deadline().what()
					+ ": it is due without undue delay.";
		};
	}

	private String waitedFor() {
		for (Wait wait : this.course.waits()) {
			if (wait.effect() == Effect.OPEN) {
				return wait.span().kind().what();
			}
		}
		return "what was asked for";
	}

	private String citationOfNone() {
		for (Wait wait : this.course.waits()) {
			if (wait.effect() == Effect.OPEN) {
				return Citations.of(this.rule, wait.span().kind(), this.course);
			}
		}
		return Citations.of(this.rule, this.course);
	}

	private void add(LocalDate on, String sentence, String citation) {
		this.told.add(new Explanation(on, sentence, citation));
	}

	private Interruption asked(Kind kind) {
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
