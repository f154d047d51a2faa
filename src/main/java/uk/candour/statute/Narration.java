package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Wait;
import uk.candour.statute.StatutoryClock.Explanation;

/** Tells how a clock came to its date, in sentences that officer and requester read. */
final class Narration {

	private static final Comparator<Explanation> BY_DAY = Comparator.comparing(Explanation::on);

	private final Course course;

	private final Rule rule;

	private final Entries entries;

	private final WorkingCalendar calendar;

	private final TickEffects effects;

	private final List<Explanation> told = new ArrayList<>(16);

	Narration(Course course, Entries entries, WorkingCalendar calendar) {
		this.course = course;
		this.rule = course.rule();
		this.entries = entries;
		this.calendar = calendar;
		this.effects = new TickEffects(course);
	}

	List<Explanation> sentences() {
		this.entries.ticks().forEach(this::tick);
		this.entries.corrections().forEach(this::correction);
		this.course.waits().forEach(this::wait);
		if (this.course.due() != null) {
			skippedDays();
		}
		this.told.sort(BY_DAY);
		this.told.add(Conclusion.of(this.course, this.entries));
		return List.copyOf(this.told);
	}

	private void tick(Tick tick) {
		String sentence = tick.kind().label() + " on " + PlainDate.of(tick.on()) + this.effects.of(tick) + '.';
		add(tick.on(), tick.reason().isBlank() ? sentence : sentence + " Reason: " + tick.reason(),
				this.effects.citation(tick));
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
		else if (wait.effect() == Effect.ASKED_LATE) {
			add(span.from(), "By " + PlainDate.of(span.from()) + ", when " + span.kind().what()
					+ " was asked for, the time had already ended: the answer was late until then.", citation);
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

	private void add(LocalDate on, String sentence, String citation) {
		this.told.add(new Explanation(on, sentence, citation));
	}

}
