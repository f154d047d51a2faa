package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.TimeLimit.AfterDays;
import uk.candour.statute.TimeLimit.AfterWorkingDays;

/**
 * A council's own targets, kept apart from the law. They never move a statutory deadline.
 */
public final class LocalTargets {

	private static final String OWN = "The council's own standard (not law)";

	private final List<Rule> usual;

	private final Answers answers;

	private LocalTargets(List<Rule> usual, Answers answers) {
		this.usual = usual;
		this.answers = answers;
	}

	/** What councils promise in practice, until a council sets its own. */
	public static LocalTargets usual() {
		return new LocalTargets(List.of(
				Rule.of(Regime.HOUSING_COMPLAINT, Deadline.LOCAL_ACK, Kind.RECEIVED, new AfterWorkingDays(1),
						WorkingDays.ENG_WAL, OWN, Kind.ACK_SENT, Kind.STAGE1_ACK_SENT),
				Rule.of(Regime.HOUSING_COMPLAINT, Deadline.STAGE2_REQUEST_BY_LOCAL, Kind.STAGE1_RESPONSE_SENT,
						new AfterDays(28, false), WorkingDays.ENG_WAL,
						OWN + "; escalate a late request unless there is a valid reason not to",
						Kind.STAGE2_REQUESTED)),
				(regime, received) -> Optional.empty());
	}

	/**
	 * These targets with the council's own for the answer.
	 * @param answers what the council wants
	 * @return new targets; these stay as they are
	 */
	public LocalTargets with(Answers answers) {
		return new LocalTargets(this.usual, answers);
	}

	/**
	 * The target in force for a case.
	 * @param regime the law of the case
	 * @param deadline which target
	 * @param received the day of receipt
	 * @return the rule, empty if the council has no such target
	 */
	public Optional<Rule> find(Regime regime, Deadline deadline, LocalDate received) {
		if (deadline == Deadline.LOCAL_RESPONSE) {
			return this.answers.within(regime, received)
				.map((limit) -> Rule.of(regime, deadline, Kind.RECEIVED, limit, WorkingDays.ENG_WAL, OWN,
						Kind.RESPONSE_SENT));
		}
		return this.usual.stream()
			.filter((target) -> target.regime() == regime && target.deadline() == deadline)
			.findFirst();
	}

	/** Within what time a council wants to answer. */
	@FunctionalInterface
	public interface Answers {

		/**
		 * The target for an answer, counted from receipt.
		 * @param regime the law of the case
		 * @param received the day of receipt, for targets change
		 * @return empty if the council has none
		 */
		Optional<TimeLimit> within(Regime regime, LocalDate received);

	}

}
