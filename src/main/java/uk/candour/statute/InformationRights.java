package uk.candour.statute;

import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.TimeLimit.AfterWorkingDays;
import uk.candour.statute.TimeLimit.MonthsBeginningWith;
import uk.candour.statute.TimeLimit.WithinWorkingDays;

/**
 * The clocks of FOIA, EIR and RPSI. A working day is one that is no bank holiday in any
 * part of the United Kingdom.
 */
final class InformationRights {

	private static final String REVIEW_GUIDANCE = "FOIA s.45 Code part 5; ICO guidance on internal reviews";

	private InformationRights() {
	}

	static List<Rule> rules() {
		List<Rule> rules = new ArrayList<>();
		rules.addAll(freedomOfInformation());
		rules.addAll(costOfInformation());
		rules.addAll(internalReview());
		rules.addAll(environmentalAnswer());
		rules.addAll(environmentalCharge());
		rules.addAll(reconsideration());
		rules.addAll(reUse());
		return rules;
	}

	private static List<Rule> freedomOfInformation() {
		Rule answer = foi(
				after(Regime.FOI, Deadline.RESPONSE, Kind.RECEIVED, 20, "FOIA s.10(1), (6)", Kind.RESPONSE_SENT));
		Rule notice = foi(after(Regime.FOI, Deadline.PIT_NOTICE_BY, Kind.RECEIVED, 20, "FOIA s.17(1)-(2), s.10(1)",
				Kind.PIT_EXTENSION_NOTICE, Kind.RESPONSE_SENT));
		Rule decision = answer
			.atMost(new AfterWorkingDays(40), "FOIA s.10(3), s.17(2); ICO: at most 20 more working days",
					Kind.PIT_EXTENSION_NOTICE)
			.as(Regime.FOI, Deadline.PIT_LATEST_RECOMMENDED);
		return List.of(answer, answer.as(Regime.FOI, Deadline.REFUSAL_NOTICE_BY),
				answer.as(Regime.FOI, Deadline.RESPONSE_BY_TRANSFEREE), notice, decision);
	}

	private static Rule foi(Rule rule) {
		return rule.resetBy(Interruption.CLARIFICATION).pausedBy(Interruption.FEES_NOTICE);
	}

	private static List<Rule> costOfInformation() {
		return List.of(
				Rule.of(Regime.FOI, Deadline.FEE_PAY_BY, Kind.FEE_NOTICE, new MonthsBeginningWith(3),
						WorkingDays.UK_ANY, "FOIA s.9(2)", Kind.FEE_PAID),
				Rule.of(Regime.FOI, Deadline.S12_AGGREGATION_LAST_DAY, Kind.RECEIVED, new WithinWorkingDays(60),
						WorkingDays.UK_ANY, "SI 2004/3244 reg 5(2)(b)"));
	}

	private static List<Rule> internalReview() {
		AfterWorkingDays longest = new AfterWorkingDays(40);
		Rule outcome = after(Regime.FOI, Deadline.IR_RESPONSE, Kind.REVIEW_REQUESTED, 20, REVIEW_GUIDANCE,
				Kind.REVIEW_RESPONSE_SENT);
		return List.of(
				after(Regime.FOI, Deadline.IR_REQUEST_BY, Kind.RESPONSE_SENT, 40, "FOIA s.45 Code 5.3",
						Kind.REVIEW_REQUESTED),
				outcome,
				outcome.atMost(longest, REVIEW_GUIDANCE, Kind.EXTENSION_NOTICE)
					.as(Regime.FOI, Deadline.IR_RESPONSE_MAX),
				after(Regime.FOI_REVIEW, Deadline.RESPONSE, Kind.RECEIVED, 20, REVIEW_GUIDANCE, Kind.RESPONSE_SENT)
					.extendedTo(longest, REVIEW_GUIDANCE, Kind.EXTENSION_NOTICE));
	}

	private static List<Rule> environmentalAnswer() {
		Rule answer = eir(
				after(Regime.EIR, Deadline.RESPONSE, Kind.RECEIVED, 20, "EIR reg 5(2), 2(1)", Kind.RESPONSE_SENT))
			.extendedTo(new AfterWorkingDays(40), "EIR reg 7(1), (3)", Kind.EIR_EXTENSION_NOTICE,
					Kind.EXTENSION_NOTICE);
		return List.of(answer, answer.as(Regime.EIR, Deadline.REFUSAL_NOTICE_BY),
				answer.as(Regime.EIR, Deadline.RESPONSE_BY_TRANSFEREE),
				eir(after(Regime.EIR, Deadline.EXTENSION_NOTICE_BY, Kind.RECEIVED, 20, "EIR reg 7(3)",
						Kind.EIR_EXTENSION_NOTICE, Kind.EXTENSION_NOTICE, Kind.RESPONSE_SENT)),
				after(Regime.EIR, Deadline.CLARIFICATION_REQUEST_BY, Kind.RECEIVED, 20, "EIR reg 9(2)",
						Kind.CLARIFICATION_REQUESTED, Kind.RESPONSE_SENT));
	}

	private static Rule eir(Rule rule) {
		return rule.resetBy(Interruption.CLARIFICATION).pausedBy(Interruption.CHARGE);
	}

	private static List<Rule> environmentalCharge() {
		return List.of(
				after(Regime.EIR, Deadline.CHARGE_NOTICE_BY, Kind.RECEIVED, 20, "EIR reg 8(4)", Kind.CHARGE_NOTICE,
						Kind.RESPONSE_SENT)
					.resetBy(Interruption.CLARIFICATION),
				after(Regime.EIR, Deadline.CHARGE_PAY_BY, Kind.CHARGE_NOTICE, 60, "EIR reg 8(5)", Kind.CHARGE_PAID));
	}

	private static List<Rule> reconsideration() {
		return List.of(
				after(Regime.EIR, Deadline.REVIEW_REQUEST_BY, Kind.RESPONSE_SENT, 40, "EIR reg 11(2)",
						Kind.REVIEW_REQUESTED),
				after(Regime.EIR, Deadline.REVIEW_RESPONSE, Kind.REVIEW_REQUESTED, 40, "EIR reg 11(4)",
						Kind.REVIEW_RESPONSE_SENT),
				after(Regime.EIR_REVIEW, Deadline.RESPONSE, Kind.RECEIVED, 40, "EIR reg 11(4)", Kind.RESPONSE_SENT));
	}

	private static List<Rule> reUse() {
		Rule answer = after(Regime.RPSI, Deadline.RESPONSE, Kind.RECEIVED, 20, "RPSI 2015 reg 8(1), reg 2",
				Kind.RESPONSE_SENT);
		return List.of(answer.extendedTo(null, "RPSI 2015 reg 8(2)-(3)", Kind.EXTENSION_NOTICE),
				answer.as(Regime.RPSI, Deadline.REFUSAL_NOTICE_BY), after(Regime.RPSI, Deadline.EXTENSION_NOTICE_BY,
						Kind.RECEIVED, 20, "RPSI 2015 reg 8(3)", Kind.EXTENSION_NOTICE, Kind.RESPONSE_SENT));
	}

	private static Rule after(Regime regime, Deadline deadline, Kind from, int days, String citation, Kind... keptBy) {
		return Rule.of(regime, deadline, from, new AfterWorkingDays(days), WorkingDays.UK_ANY, citation, keptBy);
	}

}
