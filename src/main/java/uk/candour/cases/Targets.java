package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;

import uk.candour.statute.LocalTargets;
import uk.candour.statute.Regime;
import uk.candour.statute.TimeLimit;

/**
 * By when this council wants to answer: its own settings, each from a day of receipt on,
 * kept apart from the law. A target is never the statutory date.
 *
 * @param targets in any order; none if the council sets none
 */
@ConfigurationProperties("candour")
record Targets(List<Target> targets) {

	Targets {
		targets = Objects.requireNonNullElse(targets, List.of());
	}

	/** The targets as the law reads them, beside what councils promise in practice. */
	LocalTargets local() {
		LocalTargets local = LocalTargets.usual();
		for (Target target : this.targets) {
			local = local.with(target.regime(), target.limit(), target.from());
		}
		return local;
	}

	/**
	 * A target for the answer, counted from receipt.
	 *
	 * @param regime the law of the cases
	 * @param from the first day of receipt to which it applies
	 * @param workingDays how many working days; null if counted in days
	 * @param days how many days; null if counted in working days
	 */
	record Target(Regime regime, LocalDate from, Integer workingDays, Integer days) {

		Target {
			Objects.requireNonNull(regime, "Each of candour.targets needs its regime");
			Objects.requireNonNull(from, "Each of candour.targets needs the day of receipt from which it applies");
			if ((workingDays == null) == (days == null)) {
				throw new IllegalArgumentException(
						"Each of candour.targets needs either working-days or days, and not both");
			}
		}

		TimeLimit limit() {
			return (this.workingDays != null) ? new TimeLimit.AfterWorkingDays(this.workingDays)
					: new TimeLimit.AfterDays(this.days, false);
		}

	}

}
