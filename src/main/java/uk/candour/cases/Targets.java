package uk.candour.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import uk.candour.statute.LocalTargets;
import uk.candour.statute.Regime;
import uk.candour.statute.TimeLimit;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Policy;

/**
 * By when this council wants to answer: a decision table of its own, each target from a
 * day of receipt on, kept apart from the law. A target is never the statutory date.
 */
@Component
class Targets {

	/** How long a target is, as the table says it. */
	static final Fact<Integer> LENGTH = new Fact<>("targetLength", Integer.class);

	/** What a target counts, as the table says it. */
	static final Fact<Unit> UNIT = new Fact<>("targetUnit", Unit.class);

	private final Policy policy;

	private final Map<Asked, Optional<TimeLimit>> known = new ConcurrentHashMap<>();

	Targets(Policy policy) {
		this.policy = policy;
	}

	/** The targets as the law reads them, beside what councils promise in practice. */
	LocalTargets local() {
		return LocalTargets.usual()
			.with((regime, received) -> this.known.computeIfAbsent(new Asked(regime, received), this::limit));
	}

	private Optional<TimeLimit> limit(Asked asked) {
		Facts said = this.policy.consult("targets", Map.of("regime", asked.regime(), "received", asked.received()));
		int length = said.value(LENGTH).orElseThrow();
		return switch (said.value(UNIT).orElseThrow()) {
			case WORKING_DAYS -> Optional.of(new TimeLimit.AfterWorkingDays(length));
			case DAYS -> Optional.of(new TimeLimit.AfterDays(length, false));
			case NONE -> Optional.empty();
		};
	}

	/** What targets are counted in. */
	enum Unit {

		/** Days on which the council works. */
		WORKING_DAYS,
		/** Days of the calendar. */
		DAYS,
		/** The council has no target of its own. */
		NONE

	}

	private record Asked(Regime regime, LocalDate received) {
	}

}
