package uk.candour.statute;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.TimeLimit.AfterDays;
import uk.candour.statute.TimeLimit.AfterMonths;
import uk.candour.statute.TimeLimit.AfterWorkingDays;
import uk.candour.statute.TimeLimit.MonthsBeginningWith;
import uk.candour.statute.TimeLimit.WithinWorkingDays;
import uk.candour.statute.TimeLimit.WithoutUndueDelay;

/** The table of clocks: every deadline of every law. */
public final class Regimes {

	/** The day on which controllers must acknowledge complaints (SI 2026/82 reg 3). */
	static final LocalDate COMPLAINTS_TO_CONTROLLERS = LocalDate.of(2026, 6, 19);

	private static final Map<Regime, Map<Deadline, Rule>> TABLE = new EnumMap<>(Regime.class);

	static {
		freedomOfInformation();
		environmentalInformation();
		reUse();
		dataProtection();
		complaints(Regime.HOUSING_COMPLAINT, "Housing Ombudsman Complaint Handling Code 2024 para ");
		complaints(Regime.CORPORATE_COMPLAINT, "LGSCO Complaint Handling Code 2024 para ");
		add(Rule.of(Regime.THIRD_PARTY_DISCLOSURE, Deadline.RESPONSE, Kind.RECEIVED, new WithoutUndueDelay(),
				WorkingDays.ENG_WAL, "DPA 2018 Sch 2 paras 2 and 5 (no statutory period)", Kind.RESPONSE_SENT));
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

	private static void freedomOfInformation() {
		Rule answer = Rule
			.of(Regime.FOI, Deadline.RESPONSE, Kind.RECEIVED, new AfterWorkingDays(20), WorkingDays.UK_ANY,
					"FOIA s.10(1), (6)", Kind.RESPONSE_SENT)
			.resetBy(Interruption.CLARIFICATION)
			.pausedBy(Interruption.FEES_NOTICE);
		add(answer);
		add(answer.as(Regime.FOI, Deadline.REFUSAL_NOTICE_BY));
		add(answer.as(Regime.FOI, Deadline.RESPONSE_BY_TRANSFEREE));
		add(Rule
			.of(Regime.FOI, Deadline.PIT_NOTICE_BY, Kind.RECEIVED, new AfterWorkingDays(20), WorkingDays.UK_ANY,
					"FOIA s.17(1)-(2), s.10(1)", Kind.PIT_EXTENSION_NOTICE, Kind.RESPONSE_SENT)
			.resetBy(Interruption.CLARIFICATION)
			.pausedBy(Interruption.FEES_NOTICE));
		add(answer
			.atMost(new AfterWorkingDays(40), "FOIA s.10(3), s.17(2); ICO: at most 20 more working days",
					Kind.PIT_EXTENSION_NOTICE)
			.as(Regime.FOI, Deadline.PIT_LATEST_RECOMMENDED));
		add(Rule.of(Regime.FOI, Deadline.FEE_PAY_BY, Kind.FEE_NOTICE, new MonthsBeginningWith(3), WorkingDays.UK_ANY,
				"FOIA s.9(2)", Kind.FEE_PAID));
		add(Rule.of(Regime.FOI, Deadline.S12_AGGREGATION_LAST_DAY, Kind.RECEIVED, new WithinWorkingDays(60),
				WorkingDays.UK_ANY, "SI 2004/3244 reg 5(2)(b)"));
		add(Rule.of(Regime.FOI, Deadline.IR_REQUEST_BY, Kind.RESPONSE_SENT, new AfterWorkingDays(40),
				WorkingDays.UK_ANY, "FOIA s.45 Code 5.3", Kind.REVIEW_REQUESTED));
		String code = "FOIA s.45 Code part 5; ICO guidance on internal reviews";
		Rule review = Rule.of(Regime.FOI, Deadline.IR_RESPONSE, Kind.REVIEW_REQUESTED, new AfterWorkingDays(20),
				WorkingDays.UK_ANY, code, Kind.REVIEW_RESPONSE_SENT);
		add(review);
		add(review.atMost(new AfterWorkingDays(40), code, Kind.EXTENSION_NOTICE)
			.as(Regime.FOI, Deadline.IR_RESPONSE_MAX));
		add(Rule
			.of(Regime.FOI_REVIEW, Deadline.RESPONSE, Kind.RECEIVED, new AfterWorkingDays(20), WorkingDays.UK_ANY, code,
					Kind.RESPONSE_SENT)
			.extendedTo(new AfterWorkingDays(40), code, Kind.EXTENSION_NOTICE));
	}

	private static void environmentalInformation() {
		Rule plain = Rule
			.of(Regime.EIR, Deadline.EXTENSION_NOTICE_BY, Kind.RECEIVED, new AfterWorkingDays(20), WorkingDays.UK_ANY,
					"EIR reg 7(3)", Kind.EIR_EXTENSION_NOTICE, Kind.EXTENSION_NOTICE, Kind.RESPONSE_SENT)
			.resetBy(Interruption.CLARIFICATION)
			.pausedBy(Interruption.CHARGE);
		Rule answer = Rule
			.of(Regime.EIR, Deadline.RESPONSE, Kind.RECEIVED, new AfterWorkingDays(20), WorkingDays.UK_ANY,
					"EIR reg 5(2), 2(1)", Kind.RESPONSE_SENT)
			.resetBy(Interruption.CLARIFICATION)
			.pausedBy(Interruption.CHARGE)
			.extendedTo(new AfterWorkingDays(40), "EIR reg 7(1), (3)", Kind.EIR_EXTENSION_NOTICE,
					Kind.EXTENSION_NOTICE);
		add(answer);
		add(answer.as(Regime.EIR, Deadline.REFUSAL_NOTICE_BY));
		add(answer.as(Regime.EIR, Deadline.RESPONSE_BY_TRANSFEREE));
		add(plain);
		add(Rule.of(Regime.EIR, Deadline.CLARIFICATION_REQUEST_BY, Kind.RECEIVED, new AfterWorkingDays(20),
				WorkingDays.UK_ANY, "EIR reg 9(2)", Kind.CLARIFICATION_REQUESTED, Kind.RESPONSE_SENT));
		add(Rule
			.of(Regime.EIR, Deadline.CHARGE_NOTICE_BY, Kind.RECEIVED, new AfterWorkingDays(20), WorkingDays.UK_ANY,
					"EIR reg 8(4)", Kind.CHARGE_NOTICE, Kind.RESPONSE_SENT)
			.resetBy(Interruption.CLARIFICATION));
		add(Rule.of(Regime.EIR, Deadline.CHARGE_PAY_BY, Kind.CHARGE_NOTICE, new AfterWorkingDays(60),
				WorkingDays.UK_ANY, "EIR reg 8(5)", Kind.CHARGE_PAID));
		add(Rule.of(Regime.EIR, Deadline.REVIEW_REQUEST_BY, Kind.RESPONSE_SENT, new AfterWorkingDays(40),
				WorkingDays.UK_ANY, "EIR reg 11(2)", Kind.REVIEW_REQUESTED));
		add(Rule.of(Regime.EIR, Deadline.REVIEW_RESPONSE, Kind.REVIEW_REQUESTED, new AfterWorkingDays(40),
				WorkingDays.UK_ANY, "EIR reg 11(4)", Kind.REVIEW_RESPONSE_SENT));
		add(Rule.of(Regime.EIR_REVIEW, Deadline.RESPONSE, Kind.RECEIVED, new AfterWorkingDays(40), WorkingDays.UK_ANY,
				"EIR reg 11(4)", Kind.RESPONSE_SENT));
	}

	private static void reUse() {
		Rule answer = Rule.of(Regime.RPSI, Deadline.RESPONSE, Kind.RECEIVED, new AfterWorkingDays(20),
				WorkingDays.UK_ANY, "RPSI 2015 reg 8(1), reg 2", Kind.RESPONSE_SENT);
		add(answer.extendedTo(null, "RPSI 2015 reg 8(2)-(3)", Kind.EXTENSION_NOTICE));
		add(answer.as(Regime.RPSI, Deadline.REFUSAL_NOTICE_BY));
		add(Rule.of(Regime.RPSI, Deadline.EXTENSION_NOTICE_BY, Kind.RECEIVED, new AfterWorkingDays(20),
				WorkingDays.UK_ANY, "RPSI 2015 reg 8(3)", Kind.EXTENSION_NOTICE, Kind.RESPONSE_SENT));
	}

	private static void dataProtection() {
		for (Regime right : new Regime[] { Regime.SAR, Regime.RECTIFICATION, Regime.ERASURE, Regime.RESTRICTION,
				Regime.OBJECTION }) {
			// Art 12A(5) speaks of "a request under Article 15" only.
			Interruption[] pauses = (right == Regime.SAR) ? new Interruption[] { Interruption.CLARIFICATION }
					: new Interruption[0];
			Rule month = Rule
				.of(right, Deadline.RESPONSE, Kind.RECEIVED, new AfterMonths(1), WorkingDays.ENG_WAL,
						"UK GDPR Art 12(3), 12A(1)-(2), 4A", Kind.RESPONSE_SENT)
				.resetBy(Interruption.IDENTITY, Interruption.AUTHORITY, Interruption.REASONABLE_FEE)
				.pausedBy(pauses);
			Rule answer = month.extendedTo(new AfterMonths(3), "UK GDPR Art 12A(3)-(4)", Kind.EXTENSION_NOTICE);
			add(answer);
			add(answer.as(right, Deadline.REFUSAL_NOTICE_BY));
			add(month.as(right, Deadline.EXTENSION_NOTICE_BY).keptBy(Kind.EXTENSION_NOTICE, Kind.RESPONSE_SENT));
		}
		add(Rule
			.of(Regime.DP_COMPLAINT, Deadline.ACKNOWLEDGE, Kind.RECEIVED, new AfterDays(30, true), WorkingDays.ENG_WAL,
					"DPA 2018 s.164A(3), s.205(2)", Kind.ACK_SENT, Kind.RESPONSE_SENT)
			.since(COMPLAINTS_TO_CONTROLLERS));
		add(Rule
			.of(Regime.DP_COMPLAINT, Deadline.OUTCOME, Kind.RECEIVED, new WithoutUndueDelay(), WorkingDays.ENG_WAL,
					"DPA 2018 s.164A(4)", Kind.RESPONSE_SENT)
			.since(COMPLAINTS_TO_CONTROLLERS));
	}

	private static void complaints(Regime regime, String code) {
		add(stage(regime, Deadline.STAGE1_ACK, Kind.RECEIVED, 5, code + "6.2", Kind.STAGE1_ACK_SENT));
		Rule first = stage(regime, Deadline.STAGE1_RESPONSE, Kind.STAGE1_ACK_SENT, 10, code + "6.3",
				Kind.STAGE1_RESPONSE_SENT);
		add(first);
		add(first.atMost(new AfterWorkingDays(20), code + "6.4-6.5", Kind.EXTENSION_NOTICE)
			.as(regime, Deadline.STAGE1_RESPONSE_EXTENDED_MAX));
		add(stage(regime, Deadline.STAGE2_ACK, Kind.STAGE2_REQUESTED, 5, code + "6.11", Kind.STAGE2_ACK_SENT));
		Rule second = stage(regime, Deadline.STAGE2_RESPONSE, Kind.STAGE2_ACK_SENT, 20, code + "6.14",
				Kind.STAGE2_RESPONSE_SENT);
		add(second);
		add(second.atMost(new AfterWorkingDays(40), code + "6.15-6.16", Kind.EXTENSION_NOTICE)
			.as(regime, Deadline.STAGE2_RESPONSE_EXTENDED_MAX));
	}

	private static Rule stage(Regime regime, Deadline deadline, Kind from, int days, String citation, Kind metBy) {
		return Rule.of(regime, deadline, from, new AfterWorkingDays(days), WorkingDays.ENG_WAL, citation, metBy);
	}

	private static void add(Rule rule) {
		TABLE.computeIfAbsent(rule.regime(), (regime) -> new LinkedHashMap<>()).put(rule.deadline(), rule);
	}

}
