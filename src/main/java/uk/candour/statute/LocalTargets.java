package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.TimeLimit.AfterDays;
import uk.candour.statute.TimeLimit.AfterWorkingDays;

/**
 * A council's own targets: dated settings, kept apart from the law. They never move a
 * statutory deadline.
 */
public final class LocalTargets {

	private static final String OWN = "The council's own standard (not law)";

	private final List<Rule> targets;

	private LocalTargets(List<Rule> targets) {
		this.targets = targets.stream().sorted(Comparator.comparing(Rule::inForce).reversed()).toList();
	}

	/** What councils promise in practice, until a council sets its own. */
	public static LocalTargets usual() {
		return new LocalTargets(List.of(
				Rule.of(Regime.HOUSING_COMPLAINT, Deadline.LOCAL_ACK, Kind.RECEIVED, new AfterWorkingDays(1),
						WorkingDays.ENG_WAL, OWN, Kind.ACK_SENT, Kind.STAGE1_ACK_SENT),
				Rule.of(Regime.HOUSING_COMPLAINT, Deadline.STAGE2_REQUEST_BY_LOCAL, Kind.STAGE1_RESPONSE_SENT,
						new AfterDays(28, false), WorkingDays.ENG_WAL,
						OWN + "; escalate a late request unless there is a valid reason not to",
						Kind.STAGE2_REQUESTED)));
	}

	/**
	 * These targets with a further one, which takes the place of an earlier one for cases
	 * received from its day on.
	 * @param regime the law of the cases
	 * @param limit the target for the answer, counted from receipt
	 * @param from the first day of receipt to which it applies
	 * @return new targets; these stay as they are
	 */
	public LocalTargets with(Regime regime, TimeLimit limit, LocalDate from) {
		Rule target = Rule
			.of(regime, Deadline.LOCAL_RESPONSE, Kind.RECEIVED, limit, WorkingDays.ENG_WAL, OWN, Kind.RESPONSE_SENT)
			.since(from);
		List<Rule> all = new ArrayList<>(this.targets);
		all.add(0, target);
		return new LocalTargets(all);
	}

	/**
	 * The target in force for a case.
	 * @param regime the law of the case
	 * @param deadline which target
	 * @param received the day of receipt
	 * @return the rule, empty if the council has no such target
	 */
	public Optional<Rule> find(Regime regime, Deadline deadline, LocalDate received) {
		return this.targets.stream()
			.filter((target) -> target.regime() == regime && target.deadline() == deadline
					&& !target.inForce().isAfter(received))
			.findFirst();
	}

}
