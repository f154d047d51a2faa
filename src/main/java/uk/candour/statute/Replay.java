package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import uk.candour.statute.Course.Effect;
import uk.candour.statute.Course.Standing;
import uk.candour.statute.Course.Wait;
import uk.candour.statute.Tick.Kind;

/**
 * Applies one rule to what happened: start, what starts afresh, what is disregarded, what
 * extends, and the last day.
 */
final class Replay {

	private static final Set<Kind> LATEST_COUNTS = Set.of(Kind.FEE_NOTICE, Kind.CHARGE_NOTICE, Kind.RESPONSE_SENT);

	private static final Comparator<Span> BY_FIRST_DAY = Comparator.comparing(Span::from);

	private final Rule rule;

	private final Entries entries;

	private final WorkingCalendar calendar;

	private final List<Wait> waits = new ArrayList<>(4);

	private Replay(Rule rule, Entries entries, WorkingCalendar calendar) {
		this.rule = rule;
		this.entries = entries;
		this.calendar = calendar;
	}

	static Course of(Rule rule, Entries entries, WorkingCalendars calendars) {
		return new Replay(rule, entries, calendars.of(rule.days())).run();
	}

	private Course run() {
		checkCovered();
		LocalDate start = start();
		if (start == null) {
			return Course.none(this.rule, Standing.NOT_STARTED, this.waits);
		}
		if (start.isBefore(this.rule.inForce())) {
			return Course.none(this.rule, Standing.NOT_IN_FORCE, this.waits);
		}
		if (this.rule.limit() instanceof TimeLimit.WithoutUndueDelay) {
			return Course.none(this.rule, Standing.NO_LIMIT, this.waits);
		}
		LocalDate base = reset(start);
		return (base == null) ? Course.none(this.rule, Standing.WAITING, this.waits) : count(base);
	}

	private void checkCovered() {
		this.calendar.isWorkingDay(this.entries.received());
		this.calendar.isWorkingDay(this.entries.ticks().get(this.entries.ticks().size() - 1).on());
	}

	private LocalDate start() {
		Tick trigger = LATEST_COUNTS.contains(this.rule.from()) ? this.entries.last(Set.of(this.rule.from()))
				: this.entries.first(this.rule.from());
		if (trigger == null) {
			return null;
		}
		Tick transfer = isTransferable() ? this.entries.first(Kind.TRANSFER_RECEIVED) : null;
		return (transfer != null) ? transfer.on() : trigger.on();
	}

	private boolean isTransferable() {
		return this.rule.from() == Kind.RECEIVED
				&& (this.rule.regime() == Regime.FOI || this.rule.regime() == Regime.EIR);
	}

	/** The day from which to count, or null while something is still to arrive. */
	private LocalDate reset(LocalDate start) {
		LocalDate base = start;
		boolean waiting = false;
		for (Span span : spans(this.rule.resets())) {
			boolean late = isAskedLate(span, base);
			if (late && this.rule.regime() == Regime.EIR) {
				// EIR reg 9(2) lets particulars be asked for only within the time.
				this.waits.add(new Wait(span, Effect.TOO_LATE, 0));
				continue;
			}
			if (late) {
				this.waits.add(new Wait(span, Effect.ASKED_LATE, 0));
			}
			this.waits.add(new Wait(span, span.isOpen() ? Effect.OPEN : Effect.RESET, 0));
			waiting |= span.isOpen();
			base = (!span.isOpen() && span.to().isAfter(base)) ? span.to() : base;
		}
		return waiting ? null : base;
	}

	private boolean isAskedLate(Span span, LocalDate base) {
		if (this.rule.limit() instanceof TimeLimit.AfterWorkingDays limit
				&& this.calendar.count(base.plusDays(1), span.from()) <= limit.days()) {
			return false;
		}
		Pass ordinary = Pass.of(base, this.rule.limit(), valid(base, new ArrayList<>(0)), this.calendar);
		return !ordinary.isOpen() && span.from().isAfter(ordinary.end());
	}

	private Course count(LocalDate base) {
		List<Span> disregarded = valid(base, this.waits);
		Standing unpaid = unpaid();
		if (unpaid != null) {
			return Course.none(this.rule, unpaid, this.waits);
		}
		Pass ordinary = Pass.of(base, this.rule.limit(), disregarded, this.calendar);
		Tick notice = notice(ordinary);
		boolean inTime = notice != null && isInTime(notice, ordinary);
		Pass last = ordinary;
		if (isExtended(inTime)) {
			last = (this.rule.extension().to() != null)
					? Pass.of(base, this.rule.extension().to(), disregarded, this.calendar)
					: Pass.until(notice.until(), ordinary);
		}
		this.waits.addAll(last.waits());
		if (last.isOpen()) {
			return Course.none(this.rule, Standing.PAUSED, this.waits);
		}
		// A date beyond the holiday data is refused even where no holiday could move it.
		this.calendar.isWorkingDay(last.due(this.calendar));
		return new Course(this.rule, Standing.RUNNING, base, last.limit(), this.waits, notice, inTime, last.end(),
				last.due(this.calendar));
	}

	/**
	 * The spans to disregard. A fee or charge counts only if notice was given within the
	 * ordinary time and it was paid within its own time; what does not count is noted.
	 */
	private List<Span> valid(LocalDate base, List<Wait> noted) {
		List<Span> spans = spans(this.rule.pauses());
		if (spans.isEmpty() || spans.get(0).kind() == Interruption.CLARIFICATION) {
			return Span.merged(spans);
		}
		List<Span> kept = new ArrayList<>(spans.size());
		for (Span span : spans) {
			Pass ordinary = Pass.of(base, this.rule.limit(), Span.merged(kept), this.calendar);
			if (!ordinary.isOpen() && span.from().isAfter(ordinary.end())) {
				noted.add(new Wait(span, Effect.TOO_LATE, 0));
			}
			else if (span.isOpen()) {
				noted.add(new Wait(span, Effect.OPEN, 0));
			}
			else if (span.to().isAfter(payBy(span))) {
				noted.add(new Wait(span, Effect.PAID_TOO_LATE, 0));
			}
			else {
				kept.add(span);
			}
		}
		return Span.merged(kept);
	}

	private LocalDate payBy(Span span) {
		Deadline window = (span.kind() == Interruption.CHARGE) ? Deadline.CHARGE_PAY_BY : Deadline.FEE_PAY_BY;
		return Regimes.rule(this.rule.regime(), window).limit().end(span.from(), 0, this.calendar);
	}

	private Standing unpaid() {
		Standing standing = null;
		for (Wait wait : this.waits) {
			if (wait.effect() == Effect.PAID_TOO_LATE) {
				return Standing.LAPSED;
			}
			standing = (wait.effect() == Effect.OPEN) ? Standing.WAITING : standing;
		}
		return standing;
	}

	/** The first notice in time, else the first that came too late; null if none. */
	private Tick notice(Pass ordinary) {
		if (this.rule.extension() == null) {
			return null;
		}
		Tick found = null;
		for (Tick tick : this.entries.ticks()) {
			if (this.rule.extension().notices().contains(tick.kind()) && !tick.on().isBefore(start())) {
				if (isInTime(tick, ordinary)) {
					return tick;
				}
				found = (found != null) ? found : tick;
			}
		}
		return found;
	}

	private boolean isInTime(Tick notice, Pass ordinary) {
		if (this.rule.extension().to() == null && notice.until() == null) {
			return false;
		}
		return ordinary.isOpen() || !notice.on().isAfter(ordinary.due(this.calendar));
	}

	private boolean isExtended(boolean inTime) {
		return this.rule.extension() != null && (inTime || this.rule.extension().always());
	}

	private List<Span> spans(List<Interruption> kinds) {
		if (kinds.size() == 1) {
			return this.entries.spans(kinds.get(0));
		}
		List<Span> all = new ArrayList<>(4);
		for (Interruption kind : kinds) {
			all.addAll(this.entries.spans(kind));
		}
		all.sort(BY_FIRST_DAY);
		return all;
	}

}
