package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.candour.statute.Exemption.Law;
import uk.candour.statute.Ground.Fact;
import uk.candour.statute.Refusal.Statement;
import uk.candour.statute.UnsoundRefusal.Cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefusalTest {

	private static final LocalDate ON = LocalDate.of(2026, 11, 24);

	private static Ground foi(String provision, Fact... facts) {
		return Ground.of(Exemptions.find(Law.FOIA, provision).orElseThrow(), facts);
	}

	private static Ground answered(Ground ground) {
		Ground full = ground;
		for (Question question : ground.questions()) {
			full = full.with(question, "because");
		}
		return full;
	}

	private static List<String> citations(List<Statement> statements) {
		return statements.stream().map(Statement::citation).toList();
	}

	private static void refused(Cause cause, Regime regime, Ground... grounds) {
		assertThatExceptionOfType(UnsoundRefusal.class).isThrownBy(() -> new Refusal(regime, List.of(grounds)))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(cause));
	}

	static List<Exemption> everyExemption() {
		return Exemptions.all();
	}

	@ParameterizedTest
	@MethodSource("everyExemption")
	void thePublicInterestIsAskedExactlyWhereTheExemptionIsQualified(Exemption exemption) {
		assertThat(exemption.questions().contains(Question.PUBLIC_INTEREST))
			.isEqualTo(exemption.nature() == Exemption.Nature.QUALIFIED);
		assertThat(exemption.questions()).startsWith(Question.APPLIES);
		assertThat(exemption.inWords()).doesNotContain("Sch ", "para ", "s.", "reg ");
	}

	@Test
	void aQualifiedRefusalStatesTheWholeChecklistOfSection17() {
		Refusal refusal = new Refusal(Regime.FOI, List.of(answered(foi("s.43(2)"))));
		assertThat(citations(refusal.notice(ON))).containsExactly("FOIA s.17(1)(a)", "FOIA s.17(1)(b)",
				"FOIA s.17(1)(c), (4)", "FOIA s.17(3)", "FOIA s.17(7)(a)", "FOIA s.17(7)(b), s.50");
		assertThat(refusal.notice(ON).get(1).what())
			.isEqualTo("Which exemption: Freedom of Information Act 2000, section 43(2)");
	}

	@Test
	void anAbsoluteRefusalWeighsNothing() {
		Refusal refusal = new Refusal(Regime.FOI, List.of(answered(foi("s.40(2) with (3A)"))));
		assertThat(citations(refusal.notice(ON))).doesNotContain("FOIA s.17(3)", "FOIA s.17(2)");
		assertThatExceptionOfType(UnsoundRefusal.class).isThrownBy(() -> refusal.noticeOfMoreTime(ON));
	}

	@Test
	void whatIsNotAnsweredKeepsTheNoticeBack() {
		Refusal open = new Refusal(Regime.FOI, List.of(foi("s.43(2)").with(Question.APPLIES, "a bid")));
		assertThat(open.open()).hasSize(2).allMatch((line) -> line.startsWith("FOIA s.43(2): "));
		assertThatExceptionOfType(UnsoundRefusal.class).isThrownBy(() -> open.notice(ON))
			.withMessageContaining("outweighs")
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(Cause.NOT_ANSWERED));
		Ground blank = foi("s.21").with(Question.APPLIES, "  ");
		assertThat(new Refusal(Regime.FOI, List.of(blank)).open()).hasSize(1);
	}

	@Test
	void aNoticeOfMoreTimeNeedsAllButThePublicInterest() {
		Ground ground = foi("s.43(2)").with(Question.APPLIES, "a bid").with(Question.WOULD_OR_LIKELY, "would");
		Refusal refusal = new Refusal(Regime.FOI, List.of(ground));
		assertThat(citations(refusal.noticeOfMoreTime(ON))).contains("FOIA s.17(2)").doesNotContain("FOIA s.17(3)");
		assertThatExceptionOfType(UnsoundRefusal.class)
			.isThrownBy(() -> new Refusal(Regime.FOI, List.of(foi("s.43(2)"))).noticeOfMoreTime(ON));
	}

	@Test
	void whatACouncilCannotUseIsRefusedWithItsReason() {
		refused(Cause.NO_GROUND, Regime.FOI);
		refused(Cause.NOT_FOR_COUNCILS, Regime.FOI, foi("s.35"));
		refused(Cause.OTHER_LAW, Regime.EIR, foi("s.43(2)"));
		refused(Cause.OTHER_LAW, Regime.HOUSING_COMPLAINT, foi("s.43(2)"));
		refused(Cause.NOT_COVERED, Regime.FOI, foi("s.33", Fact.OWN_AUDIT));
		refused(Cause.NO_NEITHER_CONFIRM_NOR_DENY, Regime.FOI, foi("s.43(1)", Fact.NEITHER_CONFIRM_NOR_DENY));
		refused(Cause.NO_NEITHER_CONFIRM_NOR_DENY, Regime.FOI, foi("s.21", Fact.NEITHER_CONFIRM_NOR_DENY));
		refused(Cause.NOT_COVERED, Regime.EIR,
				Ground.of(Exemptions.find(Law.EIR, "reg 12(5)(e)").orElseThrow(), Fact.EMISSIONS));
		assertThat(new Refusal(Regime.FOI, List.of(answered(foi("s.31", Fact.NEITHER_CONFIRM_NOR_DENY)))).notice(ON)
			.get(0)
			.what()).contains("neither confirms nor denies");
	}

	@Test
	void theQualifiedPersonIsAskedUnlessItIsAboutStatistics() {
		assertThat(foi("s.36").questions()).contains(Question.QUALIFIED_PERSON, Question.PUBLIC_INTEREST);
		assertThat(foi("s.36", Fact.STATISTICS).questions()).contains(Question.WOULD_OR_LIKELY)
			.doesNotContain(Question.QUALIFIED_PERSON);
	}

	@Test
	void aHealthProfessionalIsAskedUnlessThePersonKnowsItAlready() {
		Exemption health = Exemptions.find(Law.DPA, "Sch 3 Part 2").orElseThrow();
		assertThat(Ground.of(health).questions()).contains(Question.HEALTH_PROFESSIONAL, Question.SERIOUS_HARM);
		assertThat(Ground.of(health, Fact.KNOWN_TO_THE_PERSON).questions())
			.doesNotContain(Question.HEALTH_PROFESSIONAL);
	}

	@Test
	void anEnvironmentalNoticeStatesWhatRegulation14Asks() {
		Ground unfinished = answered(Ground.of(Exemptions.find(Law.EIR, "reg 12(4)(d)").orElseThrow()));
		assertThat(citations(new Refusal(Regime.EIR, List.of(unfinished)).notice(ON))).containsExactly(
				"EIR reg 14(1), (3)(a)", "EIR reg 14(3)(b)", "EIR reg 14(4)", "EIR reg 14(5)(a), reg 11",
				"EIR reg 14(5)(b), reg 18");
	}

	@Test
	void aSubjectAccessNoticeNamesBothRoutesAndTheCourt() {
		Ground other = answered(Ground.of(Exemptions.find(Law.DPA, "Sch 2 para 16").orElseThrow()));
		assertThat(citations(new Refusal(Regime.SAR, List.of(other)).notice(ON))).containsExactly("UK GDPR Art 12(4)",
				"UK GDPR Art 12(4); DPA 2018 s.164A", "UK GDPR Art 12(4); DPA 2018 s.165",
				"UK GDPR Art 12(4); DPA 2018 s.167");
	}

	@Test
	void costAndVexatiousRefusalsHaveTheirOwnStatements() {
		assertThat(citations(Refusal.costLimitNotice())).contains("FOIA s.17(5), s.12(1)", "FOIA s.12(2)", "FOIA s.16");
		assertThat(citations(Refusal.vexatiousNotice())).contains("FOIA s.17(5)-(6), s.14", "FOIA s.17(7)(a)");
	}

}
