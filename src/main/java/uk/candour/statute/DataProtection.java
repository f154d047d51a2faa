package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.TimeLimit.AfterDays;
import uk.candour.statute.TimeLimit.AfterMonths;
import uk.candour.statute.TimeLimit.WithoutUndueDelay;

/**
 * The clocks of the UK GDPR and the Data Protection Act 2018. Holidays in England and
 * Wales only move a last day.
 */
final class DataProtection {

	/** The day on which controllers must acknowledge complaints (SI 2026/82 reg 3). */
	static final LocalDate COMPLAINTS_TO_CONTROLLERS = LocalDate.of(2026, 6, 19);

	private DataProtection() {
	}

	static List<Rule> rules() {
		List<Rule> rules = new ArrayList<>();
		rules.addAll(right(Regime.SAR, Interruption.CLARIFICATION));
		// Art 12A(5) lets clarification pause "a request under Article 15" only.
		rules.addAll(right(Regime.RECTIFICATION));
		rules.addAll(right(Regime.ERASURE));
		rules.addAll(right(Regime.RESTRICTION));
		rules.addAll(right(Regime.OBJECTION));
		rules.addAll(complaint());
		rules.add(Rule.of(Regime.THIRD_PARTY_DISCLOSURE, Deadline.RESPONSE, Kind.RECEIVED, new WithoutUndueDelay(),
				WorkingDays.ENG_WAL, "DPA 2018 Sch 2 paras 2 and 5 (no statutory period)", Kind.RESPONSE_SENT));
		return rules;
	}

	private static List<Rule> right(Regime right, Interruption... pauses) {
		Rule month = Rule
			.of(right, Deadline.RESPONSE, Kind.RECEIVED, new AfterMonths(1), WorkingDays.ENG_WAL,
					"UK GDPR Art 12(3), 12A(1)-(2), 4A", Kind.RESPONSE_SENT)
			.resetBy(Interruption.IDENTITY, Interruption.AUTHORITY, Interruption.REASONABLE_FEE)
			.pausedBy(pauses);
		Rule answer = month.extendedTo(new AfterMonths(3), "UK GDPR Art 12A(3)-(4)", Kind.EXTENSION_NOTICE);
		return List.of(answer, answer.as(right, Deadline.REFUSAL_NOTICE_BY),
				month.as(right, Deadline.EXTENSION_NOTICE_BY).keptBy(Kind.EXTENSION_NOTICE, Kind.RESPONSE_SENT));
	}

	private static List<Rule> complaint() {
		return List.of(
				Rule.of(Regime.DP_COMPLAINT, Deadline.ACKNOWLEDGE, Kind.RECEIVED, new AfterDays(30, true),
						WorkingDays.ENG_WAL, "DPA 2018 s.164A(3), s.205(2)", Kind.ACK_SENT, Kind.RESPONSE_SENT)
					.since(COMPLAINTS_TO_CONTROLLERS),
				Rule.of(Regime.DP_COMPLAINT, Deadline.OUTCOME, Kind.RECEIVED, new WithoutUndueDelay(),
						WorkingDays.ENG_WAL, "DPA 2018 s.164A(4)", Kind.RESPONSE_SENT)
					.since(COMPLAINTS_TO_CONTROLLERS));
	}

}
