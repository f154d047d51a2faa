package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Tick.Kind;

/** A case told in order, for tests that read as sentences. */
final class Story {

	private final Regime regime;

	private final List<Tick> ticks = new ArrayList<>();

	private Story(Regime regime) {
		this.regime = regime;
	}

	static Story of(Regime regime, String received) {
		return new Story(regime).then(Kind.RECEIVED, received);
	}

	Story then(Kind kind, String on) {
		this.ticks.add(new Tick(kind, LocalDate.parse(on), ""));
		return this;
	}

	Story then(Tick tick) {
		this.ticks.add(tick);
		return this;
	}

	List<Tick> ticks() {
		return this.ticks;
	}

	StatutoryClock clock() {
		return StatutoryClock.replay(this.regime, this.ticks);
	}

	StatutoryClock clock(Deadline deadline) {
		return StatutoryClock.replay(Regimes.rule(this.regime, deadline), this.ticks, WorkingCalendars.published());
	}

	/** The due date as text, or "none". */
	String due() {
		return due(clock());
	}

	String due(Deadline deadline) {
		return due(clock(deadline));
	}

	private static String due(StatutoryClock clock) {
		return clock.due().map(LocalDate::toString).orElse("none");
	}

}
