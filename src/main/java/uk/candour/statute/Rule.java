package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.candour.statute.Tick.Kind;

/**
 * One row of the table of clocks: what a law says about one deadline.
 *
 * @param regime the law
 * @param deadline the deadline
 * @param from what triggers it
 * @param limit how long it gives
 * @param days what it means by a working day
 * @param metBy what keeps it; empty where it is the other side's to keep
 * @param citation where the law says so
 * @param inForce the first day of receipt to which it applies
 * @param resets what starts the time afresh when it arrives
 * @param pauses what is disregarded
 * @param extension how it may be extended; null where it may not
 */
public record Rule(Regime regime, Deadline deadline, Kind from, TimeLimit limit, WorkingDays days, Set<Kind> metBy,
		String citation, LocalDate inForce, List<Interruption> resets, List<Interruption> pauses, Extension extension) {

	static Rule of(Regime regime, Deadline deadline, Kind from, TimeLimit limit, WorkingDays days, String citation,
			Kind... metBy) {
		return new Rule(regime, deadline, from, limit, days, Set.of(metBy), citation, LocalDate.MIN, List.of(),
				List.of(), null);
	}

	Rule resetBy(Interruption... kinds) {
		return new Rule(this.regime, this.deadline, this.from, this.limit, this.days, this.metBy, this.citation,
				this.inForce, List.of(kinds), this.pauses, this.extension);
	}

	Rule pausedBy(Interruption... kinds) {
		return new Rule(this.regime, this.deadline, this.from, this.limit, this.days, this.metBy, this.citation,
				this.inForce, this.resets, List.of(kinds), this.extension);
	}

	Rule extendedTo(TimeLimit to, String where, Kind... notices) {
		return new Rule(this.regime, this.deadline, this.from, this.limit, this.days, this.metBy, this.citation,
				this.inForce, this.resets, this.pauses, new Extension(to, Set.of(notices), false, where));
	}

	Rule atMost(TimeLimit to, String where, Kind... notices) {
		return new Rule(this.regime, this.deadline, this.from, this.limit, this.days, this.metBy, this.citation,
				this.inForce, this.resets, this.pauses, new Extension(to, Set.of(notices), true, where));
	}

	Rule keptBy(Kind... kinds) {
		return new Rule(this.regime, this.deadline, this.from, this.limit, this.days, Set.of(kinds), this.citation,
				this.inForce, this.resets, this.pauses, this.extension);
	}

	Rule since(LocalDate day) {
		return new Rule(this.regime, this.deadline, this.from, this.limit, this.days, this.metBy, this.citation, day,
				this.resets, this.pauses, this.extension);
	}

	Rule as(Regime other, Deadline name) {
		return new Rule(other, name, this.from, this.limit, this.days, this.metBy, this.citation, this.inForce,
				this.resets, this.pauses, this.extension);
	}

	/** How it may be extended. */
	Optional<Extension> extensible() {
		return Optional.ofNullable(this.extension);
	}

	/**
	 * A longer time.
	 *
	 * @param to the whole time, counted from the same trigger; null where the notice
	 * itself names the date
	 * @param notices what must be sent within the ordinary time
	 * @param always whether the deadline is the outer limit, given or not
	 * @param citation where the law says so
	 */
	public record Extension(TimeLimit to, Set<Kind> notices, boolean always, String citation) {
	}

}
