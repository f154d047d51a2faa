package uk.candour.cases;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.statute.Regime;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Policy;
import uk.candour.workflow.Refused;

/**
 * What the council's tables say of a question: which law, how much work, who should know,
 * which team.
 */
@Component
public class Policies {

	/** The law of a question, as tables know it. */
	public static final Fact<Regime> REGIME = new Fact<>("regime", Regime.class);

	/** The team that works on a question; no code for everybody with the role. */
	static final Fact<Fact.Codes> TEAM = new Fact<>("team", Fact.Codes.class);

	private final Policy policy;

	Policies(Policy policy) {
		this.policy = policy;
	}

	/**
	 * The law of a question.
	 * @throws Refused when no rule says, as for everyday business
	 */
	public Regime regime(Matter matter) {
		return this.policy.decide("triage-regime", Map.of("matter", matter)).value(REGIME).orElseThrow();
	}

	/** How much work a question is likely to be. */
	public Complexity complexity(int systems, boolean exemptions) {
		return this.policy.decide("triage-complexity", Map.of("systems", systems, "exemptions", exemptions))
			.value(Complexity.FACT)
			.orElseThrow();
	}

	/** Who should know of an answer before it goes out. */
	public Sensitivity sensitivity(boolean vulnerable, boolean publicInterest) {
		return this.policy
			.decide("triage-sensitivity", Map.of("vulnerable", vulnerable, "publicInterest", publicInterest))
			.value(Sensitivity.FACT)
			.orElseThrow();
	}

	/** The team that works on a question; empty for everybody with the role. */
	public Optional<String> team(Regime regime, Sensitivity sensitivity) {
		return this.policy.decide("allocation", Map.of("regime", regime, "sensitivity", sensitivity))
			.value(TEAM)
			.flatMap((codes) -> codes.values().stream().filter((code) -> !code.isBlank()).findFirst());
	}

}
