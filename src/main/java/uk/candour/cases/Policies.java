package uk.candour.cases;

import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.statute.Regime;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Policy;
import uk.candour.workflow.Refused;

/**
 * What the council's tables say of a question: which law, how much work, who should know,
 * how soon.
 */
@Component
public class Policies {

	/** The law of a question, as tables know it. */
	public static final Fact<Regime> REGIME = new Fact<>("regime", Regime.class);

	/** The team that works on a question; no code for everybody with the role. */
	static final Fact<Fact.Codes> TEAM = new Fact<>("team", Fact.Codes.class);

	static final Fact<Integer> ACKNOWLEDGE_WITHIN = new Fact<>("acknowledgeWithin", Integer.class);

	static final Fact<Integer> SEARCH_WITHIN = new Fact<>("searchWithin", Integer.class);

	static final Fact<Integer> ANSWER_WITHIN = new Fact<>("answerWithin", Integer.class);

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

	/**
	 * How soon the council wants to act, in working days. Never moves a statutory
	 * deadline.
	 */
	public Targets targets(Regime regime) {
		Facts facts = this.policy.decide("targets", Map.of("regime", regime));
		return new Targets(facts.value(ACKNOWLEDGE_WITHIN).orElseThrow(), facts.value(SEARCH_WITHIN).orElseThrow(),
				facts.value(ANSWER_WITHIN).orElseThrow());
	}

	/**
	 * The council's own targets, in working days from receipt.
	 *
	 * @param acknowledge for the acknowledgement
	 * @param search until the searches are back
	 * @param answer for the answer
	 */
	public record Targets(int acknowledge, int search, int answer) {
	}

}
