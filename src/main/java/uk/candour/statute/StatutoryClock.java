package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import uk.candour.statute.Course.Standing;

/**
 * The clock of one deadline, computed by replaying what happened. Never stored, never
 * edited. Immutable; replaying the same ticks in any order gives the same clock.
 */
public final class StatutoryClock {

	private final List<Tick> entered;

	private final WorkingCalendars calendars;

	private final Entries entries;

	private final Course course;

	private StatutoryClock(Rule rule, List<Tick> entered, Entries entries, WorkingCalendars calendars) {
		this.entered = entered;
		this.entries = entries;
		this.calendars = calendars;
		this.course = Replay.of(rule, entries, calendars);
	}

	/**
	 * Replays the ticks against the published holidays, for the deadline that governs the
	 * case now.
	 * @param regime the law that applies
	 * @param ticks what happened, in any order; exactly one {@code RECEIVED}
	 * @return the clock
	 * @throws ClockRefusal if the ticks make no sense
	 */
	public static StatutoryClock replay(Regime regime, List<Tick> ticks) {
		return replay(regime, ticks, WorkingCalendars.published());
	}

	/**
	 * Replays the ticks for the deadline that governs the case now.
	 * @param regime the law that applies
	 * @param ticks what happened, in any order; exactly one {@code RECEIVED}
	 * @param calendars the holidays, with a council's additions
	 * @return the clock
	 * @throws ClockRefusal if the ticks make no sense
	 */
	public static StatutoryClock replay(Regime regime, List<Tick> ticks, WorkingCalendars calendars) {
		Entries entries = Entries.of(ticks);
		return new StatutoryClock(Governing.rule(regime, entries, calendars), List.copyOf(ticks), entries, calendars);
	}

	/**
	 * Replays the ticks for one deadline, of the law or of a council.
	 * @param rule the rule, from {@link Regimes} or {@link LocalTargets}
	 * @param ticks what happened, in any order; exactly one {@code RECEIVED}
	 * @param calendars the holidays, with a council's additions
	 * @return the clock
	 * @throws ClockRefusal if the ticks make no sense
	 */
	public static StatutoryClock replay(Rule rule, List<Tick> ticks, WorkingCalendars calendars) {
		return new StatutoryClock(rule, List.copyOf(ticks), Entries.of(ticks), calendars);
	}

	/**
	 * Every clock of the case that has been triggered, the governing one among them.
	 * @param regime the law that applies
	 * @param ticks what happened, in any order; exactly one {@code RECEIVED}
	 * @param calendars the holidays, with a council's additions
	 * @return the clocks in the order of the table
	 * @throws ClockRefusal if the ticks make no sense
	 */
	public static List<StatutoryClock> all(Regime regime, List<Tick> ticks, WorkingCalendars calendars) {
		Entries entries = Entries.of(ticks);
		List<Tick> entered = List.copyOf(ticks);
		return Regimes.rules(regime)
			.stream()
			.map((rule) -> new StatutoryClock(rule, entered, entries, calendars))
			.filter((clock) -> clock.course.standing() != Standing.NOT_STARTED)
			.toList();
	}

	/**
	 * What this clock would say if something further happened, for example if
	 * clarification were asked for today and answered in five days. The case is not
	 * changed.
	 * @param further what might happen
	 * @return the clock of the same law as it would then be
	 * @throws ClockRefusal if the further ticks make no sense
	 */
	public StatutoryClock ifAlso(Tick... further) {
		List<Tick> together = new ArrayList<>(this.entered);
		for (Tick tick : further) {
			together.add(tick.numbered(together.size() + 1));
		}
		return replay(this.course.rule().regime(), together, this.calendars);
	}

	/**
	 * What this clock would say with other holidays.
	 * @param others the other calendars
	 * @return the clock of the same deadline
	 */
	public StatutoryClock with(WorkingCalendars others) {
		return new StatutoryClock(this.course.rule(), this.entered, this.entries, others);
	}

	/** The rule that this clock follows. */
	public Rule rule() {
		return this.course.rule();
	}

	/** The last day on which an answer is in time; empty while the clock is stopped. */
	public Optional<LocalDate> due() {
		return Optional.ofNullable(this.course.due());
	}

	/**
	 * Another date at which a careful office also looks, where a code or a cautious
	 * reading counts differently. It is never the statutory date.
	 * @return the other date and why, empty where there is none or it is the same
	 */
	public Optional<OtherReading> otherReading() {
		return OtherReading.of(this.course, this.calendars.of(this.course.rule().days()));
	}

	/** Whether the clock is stopped, so that there is no deadline now. */
	public boolean isPaused() {
		return this.course.standing() == Standing.PAUSED || this.course.standing() == Standing.WAITING;
	}

	/** Whether the time has begun and is only suspended (UK GDPR Art 12A(5)). */
	public boolean isSuspended() {
		return this.course.standing() == Standing.PAUSED;
	}

	/** Whether a valid notice of more time moved the deadline. */
	public boolean isExtended() {
		return this.course.extended();
	}

	/** The day the answer was sent, or this deadline otherwise kept. */
	public Optional<LocalDate> answeredOn() {
		Tick answer = this.entries.last(this.course.rule().metBy());
		return Optional.ofNullable(answer).map(Tick::on);
	}

	/**
	 * Whether the deadline has passed unanswered, or the answer was sent after it.
	 * @param today the London date
	 * @return whether it is late
	 */
	public boolean isLate(LocalDate today) {
		Objects.requireNonNull(today, "Today is needed to tell whether a case is late");
		return due().map((due) -> answeredOn().orElse(today).isAfter(due)).orElse(false);
	}

	/**
	 * Working days from {@code today} to the due date; negative when past; 0 when due
	 * today or paused.
	 * @param today the London date
	 * @return the number
	 * @throws ClockRefusal if the holiday data does not cover today
	 */
	public int workingDaysLeft(LocalDate today) {
		LocalDate due = this.course.due();
		if (due == null) {
			return 0;
		}
		WorkingCalendar calendar = this.calendars.of(this.course.rule().days());
		return today.isAfter(due) ? -calendar.count(due.plusDays(1), today) : calendar.count(today.plusDays(1), due);
	}

	/**
	 * One plain sentence per tick and per skipped day that matters, each with its
	 * section, and at the end the last day.
	 */
	public List<Explanation> explain() {
		return new Narration(this.course, this.entries, this.calendars.of(this.course.rule().days())).sentences();
	}

	/**
	 * The derivation as a calendar: every day from the one that started the time to the
	 * last.
	 * @return the days, empty while the clock is stopped and where a notice gave the date
	 * itself
	 */
	public List<CountedDay> days() {
		return CountedDay.of(this.course, this.calendars.of(this.course.rule().days()));
	}

	/**
	 * One step of the derivation.
	 *
	 * @param on the day it is about
	 * @param sentence plain English
	 * @param citation the section of law
	 */
	public record Explanation(LocalDate on, String sentence, String citation) {
	}

}
