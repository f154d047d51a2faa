package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import uk.candour.statute.ClockRefusal.Cause;
import uk.candour.statute.Tick.Kind;

/**
 * The ticks of a case as they stand after corrections, in order of what happened, and
 * found to make sense.
 */
final class Entries {

	private static final Comparator<Tick> WITHIN_A_DAY = Comparator.comparingInt(Tick::number)
		.thenComparing(Tick::kind)
		.thenComparing(Tick::reason)
		.thenComparing(Tick::until, Comparator.nullsFirst(Comparator.naturalOrder()));

	private static final Comparator<Tick> AS_IT_HAPPENED = (one, other) -> {
		int days = one.on().compareTo(other.on());
		return (days != 0) ? days : WITHIN_A_DAY.compare(one, other);
	};

	/** What cannot sensibly follow the final answer. */
	private static final Set<Kind> BEFORE_THE_ANSWER = EnumSet.of(Kind.CLARIFICATION_REQUESTED, Kind.ID_REQUESTED,
			Kind.AUTHORITY_REQUESTED, Kind.FEE_REQUESTED, Kind.FEE_NOTICE, Kind.CHARGE_NOTICE, Kind.EXTENSION_NOTICE,
			Kind.EIR_EXTENSION_NOTICE, Kind.PIT_EXTENSION_NOTICE);

	private final List<Tick> ticks;

	private final List<Tick> corrections;

	private final LocalDate received;

	private Entries(List<Tick> ticks, List<Tick> corrections) {
		this.ticks = ticks;
		this.corrections = corrections;
		this.received = receipt();
		check();
	}

	static Entries of(List<Tick> entered) {
		List<Tick> corrections = new ArrayList<>(0);
		List<Tick> kept = new ArrayList<>(entered.size());
		for (Tick tick : entered) {
			((tick.kind() == Kind.ENTERED_IN_ERROR) ? corrections : kept).add(tick);
		}
		kept.sort(AS_IT_HAPPENED);
		corrections.sort(AS_IT_HAPPENED);
		corrections.forEach((correction) -> strike(kept, correction));
		return new Entries(kept, corrections);
	}

	private static void strike(List<Tick> kept, Tick correction) {
		for (int i = 0; i < kept.size(); i++) {
			if (correction.strikes().is(kept.get(i))) {
				kept.remove(i);
				return;
			}
		}
		throw new ClockRefusal(Cause.NOTHING_TO_STRIKE,
				"The correction of " + PlainDate.of(correction.on()) + " strikes out '"
						+ correction.strikes().kind().label() + "' on " + PlainDate.of(correction.strikes().on())
						+ ", but there is no such entry. Check what was entered.");
	}

	List<Tick> ticks() {
		return this.ticks;
	}

	List<Tick> corrections() {
		return this.corrections;
	}

	LocalDate received() {
		return this.received;
	}

	/** The first such tick, or null. */
	Tick first(Kind kind) {
		for (Tick tick : this.ticks) {
			if (tick.kind() == kind) {
				return tick;
			}
		}
		return null;
	}

	/** The last tick of one of these kinds, or null. */
	Tick last(Set<Kind> kinds) {
		for (int i = this.ticks.size() - 1; i >= 0; i--) {
			if (kinds.contains(this.ticks.get(i).kind())) {
				return this.ticks.get(i);
			}
		}
		return null;
	}

	/**
	 * From each question to its answer, in order of the questions. Each question needs an
	 * answer of its own; which answer belongs to which question makes no difference to
	 * the days that they cover together.
	 */
	List<Span> spans(Interruption kind) {
		List<Span> spans = null;
		Deque<LocalDate> open = null;
		for (Tick tick : this.ticks) {
			if (tick.kind() == kind.asked()) {
				open = (open == null) ? new ArrayDeque<>() : open;
				open.add(tick.on());
			}
			else if (tick.kind() == kind.answered() && open != null && !open.isEmpty()) {
				spans = (spans == null) ? new ArrayList<>() : spans;
				spans.add(new Span(kind, open.poll(), tick.on()));
			}
		}
		if (open == null) {
			return List.of();
		}
		spans = (spans == null) ? new ArrayList<>() : spans;
		for (LocalDate asked : open) {
			spans.add(new Span(kind, asked, null));
		}
		return spans;
	}

	private LocalDate receipt() {
		LocalDate found = null;
		for (Tick tick : this.ticks) {
			if (tick.kind() == Kind.RECEIVED && found != null) {
				throw new ClockRefusal(Cause.TWO_RECEIPTS, "There are two entries of receipt, on " + PlainDate.of(found)
						+ " and on " + PlainDate.of(tick.on()) + ". Strike out the one that is wrong.");
			}
			if (tick.kind() == Kind.RECEIVED) {
				found = tick.on();
			}
		}
		if (found == null) {
			throw new ClockRefusal(Cause.NO_RECEIPT,
					"Nothing says when the request was received. Enter the day on which it arrived.");
		}
		return found;
	}

	private void check() {
		int[] balance = new int[Kind.values().length];
		LocalDate answered = null;
		for (Tick tick : this.ticks) {
			if (tick.on().isBefore(this.received)) {
				throw new ClockRefusal(Cause.BEFORE_RECEIPT, described(tick) + " is before the request was received on "
						+ PlainDate.of(this.received) + ". Check both dates.");
			}
			if (answered != null && tick.on().isAfter(answered) && BEFORE_THE_ANSWER.contains(tick.kind())) {
				throw new ClockRefusal(Cause.AFTER_ANSWER, described(tick) + " is after the answer was sent on "
						+ PlainDate.of(answered) + ". Check both dates.");
			}
			if (tick.until() != null && tick.until().isBefore(tick.on())) {
				throw new ClockRefusal(Cause.ESTIMATE_BEFORE_NOTICE, described(tick) + " gave "
						+ PlainDate.of(tick.until()) + " as the estimated date, which is earlier. Check both dates.");
			}
			if (tick.kind() == Kind.RESPONSE_SENT && answered == null) {
				answered = tick.on();
			}
			else if (tick.kind() == Kind.REVIEW_REQUESTED) {
				// A review has questions and notices of its own.
				answered = null;
			}
			balance[tick.kind().ordinal()]++;
			checkAsked(tick, balance);
		}
	}

	private static void checkAsked(Tick tick, int[] balance) {
		int asked = 0;
		boolean isAnswer = false;
		for (Interruption kind : Interruption.ALL) {
			if (kind.answered() == tick.kind()) {
				isAnswer = true;
				asked += balance[kind.asked().ordinal()];
			}
		}
		if (isAnswer && balance[tick.kind().ordinal()] > asked) {
			throw new ClockRefusal(Cause.ANSWER_BEFORE_QUESTION, described(tick)
					+ " answers nothing: by that day it had not been asked for. Enter the question first, or check the dates.");
		}
	}

	private static String described(Tick tick) {
		return "'" + tick.kind().label() + "' on " + PlainDate.of(tick.on());
	}

}
