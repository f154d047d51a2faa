package uk.candour.statute;

import java.util.List;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.TimeLimit.AfterWorkingDays;

/**
 * The clocks of the two complaint handling codes, which have the same numbers. An answer
 * is counted from the acknowledgement, not from receipt.
 */
final class ComplaintCodes {

	private ComplaintCodes() {
	}

	static List<Rule> housing() {
		return rules(Regime.HOUSING_COMPLAINT, "Housing Ombudsman Complaint Handling Code 2024 para ");
	}

	static List<Rule> corporate() {
		return rules(Regime.CORPORATE_COMPLAINT, "LGSCO Complaint Handling Code 2024 para ");
	}

	private static List<Rule> rules(Regime regime, String code) {
		Rule first = stage(regime, Deadline.STAGE1_RESPONSE, Kind.STAGE1_ACK_SENT, 10, code + "6.3",
				Kind.STAGE1_RESPONSE_SENT);
		Rule second = stage(regime, Deadline.STAGE2_RESPONSE, Kind.STAGE2_ACK_SENT, 20, code + "6.14",
				Kind.STAGE2_RESPONSE_SENT);
		return List.of(stage(regime, Deadline.STAGE1_ACK, Kind.RECEIVED, 5, code + "6.2", Kind.STAGE1_ACK_SENT), first,
				first.atMost(new AfterWorkingDays(20), code + "6.4-6.5", Kind.EXTENSION_NOTICE)
					.as(regime, Deadline.STAGE1_RESPONSE_EXTENDED_MAX),
				stage(regime, Deadline.STAGE2_ACK, Kind.STAGE2_REQUESTED, 5, code + "6.11", Kind.STAGE2_ACK_SENT),
				second, second.atMost(new AfterWorkingDays(40), code + "6.15-6.16", Kind.EXTENSION_NOTICE)
					.as(regime, Deadline.STAGE2_RESPONSE_EXTENDED_MAX));
	}

	private static Rule stage(Regime regime, Deadline deadline, Kind from, int days, String citation, Kind keptBy) {
		return Rule.of(regime, deadline, from, new AfterWorkingDays(days), WorkingDays.ENG_WAL, citation, keptBy);
	}

}
