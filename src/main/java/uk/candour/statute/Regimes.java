package uk.candour.statute;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import uk.candour.statute.Tick.Kind;

/** The table of clocks: every deadline of every law. */
public final class Regimes {

	private static final Map<Regime, Map<Deadline, Rule>> TABLE = new EnumMap<>(Regime.class);

	static {
		InformationRights.rules().forEach(Regimes::add);
		DataProtection.rules().forEach(Regimes::add);
		ComplaintCodes.housing().forEach(Regimes::add);
		ComplaintCodes.corporate().forEach(Regimes::add);
	}

	private Regimes() {
	}

	/**
	 * What a law says about one of its deadlines.
	 * @param regime the law
	 * @param deadline the deadline
	 * @return the rule
	 * @throws ClockRefusal if the law has no such deadline
	 */
	public static Rule rule(Regime regime, Deadline deadline) {
		Rule rule = TABLE.get(regime).get(deadline);
		if (rule == null) {
			throw new ClockRefusal(ClockRefusal.Cause.NO_SUCH_DEADLINE,
					regime + " has no deadline " + deadline + ". It has " + TABLE.get(regime).keySet() + ".");
		}
		return rule;
	}

	/**
	 * Every deadline of a law.
	 * @param regime the law
	 * @return its rules, the main one first
	 */
	public static Collection<Rule> rules(Regime regime) {
		return Collections.unmodifiableCollection(TABLE.get(regime).values());
	}

	/**
	 * What may be entered on a case under a law: what any of its clocks knows, a question
	 * for clarification and its answer even where they stop nothing, and corrections.
	 * @param regime the law
	 * @return the kinds of tick
	 */
	public static Set<Kind> allowed(Regime regime) {
		Set<Kind> kinds = EnumSet.of(Kind.RECEIVED, Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED,
				Kind.RESPONSE_SENT, Kind.ENTERED_IN_ERROR);
		for (Rule rule : rules(regime)) {
			kinds.add(rule.from());
			kinds.addAll(rule.metBy());
			Stream.concat(rule.resets().stream(), rule.pauses().stream())
				.forEach((wait) -> kinds.addAll(Set.of(wait.asked(), wait.answered())));
			rule.extensible().ifPresent((extension) -> kinds.addAll(extension.notices()));
		}
		if (regime == Regime.FOI || regime == Regime.EIR) {
			kinds.add(Kind.TRANSFER_RECEIVED);
		}
		return kinds;
	}

	private static void add(Rule rule) {
		TABLE.computeIfAbsent(rule.regime(), (regime) -> new LinkedHashMap<>()).put(rule.deadline(), rule);
	}

}
