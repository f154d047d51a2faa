package uk.candour.statute;

import java.time.LocalDate;

/** The section of law for each effect. */
final class Citations {

	/** UK GDPR Article 12A came into force (SI 2026/82 reg 2(h)). */
	private static final LocalDate ARTICLE_12A = LocalDate.of(2026, 2, 5);

	private Citations() {
	}

	static String of(Rule rule, Course course) {
		if (isDataRight(rule.regime()) && isOld(course)) {
			return "UK GDPR Art 12(3) as in force before 5 February 2026; Reg 1182/71 Art 3";
		}
		return rule.citation();
	}

	static String of(Rule rule, Interruption kind, Course course) {
		return switch (kind) {
			case CLARIFICATION -> clarification(rule.regime(), course);
			case IDENTITY -> "UK GDPR Art 12(6), 12A(2)(b)";
			case AUTHORITY -> "UK GDPR Art 12A(2); ICO right of access guidance (third-party authority)";
			case REASONABLE_FEE ->
				(rule.regime() == Regime.FOI) ? "FOIA s.9(2), s.10(2)" : "UK GDPR Art 12(5), 12A(2)(c)";
			case FEES_NOTICE -> "FOIA s.9(2), s.10(2)";
			case CHARGE -> "EIR reg 8(4)-(6)";
		};
	}

	static String holiday(Rule rule) {
		return switch (rule.regime()) {
			case FOI, FOI_REVIEW -> "FOIA s.10(6)";
			case EIR, EIR_REVIEW -> "EIR reg 2(1); FOIA s.10(6)";
			case RPSI -> "RPSI 2015 reg 2; FOIA s.10(6)";
			case DP_COMPLAINT -> "DPA 2018 s.205(2)";
			case SAR, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION -> "UK GDPR Art 4A; Reg 1182/71 Art 3(4)";
			default -> "Working days in England and Wales";
		};
	}

	private static String clarification(Regime regime, Course course) {
		return switch (regime) {
			case FOI -> "FOIA s.1(3), s.10(6)";
			case EIR -> "EIR reg 9(2), (4)";
			case SAR ->
				isOld(course) ? "ICO right of access guidance; now UK GDPR Art 12A(5)(b)" : "UK GDPR Art 12A(5)(b)";
			case RECTIFICATION, ERASURE, RESTRICTION, OBJECTION ->
				"UK GDPR Art 12A(5) applies to requests under Article 15 only";
			default -> "No provision stops this clock for clarification";
		};
	}

	private static boolean isDataRight(Regime regime) {
		return regime == Regime.SAR || regime == Regime.RECTIFICATION || regime == Regime.ERASURE
				|| regime == Regime.RESTRICTION || regime == Regime.OBJECTION;
	}

	private static boolean isOld(Course course) {
		return course.base() != null && course.base().isBefore(ARTICLE_12A);
	}

}
