package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import uk.candour.statute.Tick.Kind;
import uk.candour.statute.WhatIf.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WhatIfTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

	private static Tick tick(Kind kind, String on) {
		return new Tick(kind, LocalDate.parse(on), "");
	}

	@Test
	void askingForClarificationAndHearingInFiveDaysMovesASubjectAccessDateBySixDays() {
		StatutoryClock now = Story.of(Regime.SAR, "2026-09-01").clock();
		WhatIf whatIf = WhatIf.of(now, List.of(tick(Kind.CLARIFICATION_REQUESTED, "2026-09-07"),
				tick(Kind.CLARIFICATION_RECEIVED, "2026-09-12")));
		assertThat(whatIf.now().due()).contains(LocalDate.of(2026, 10, 1));
		assertThat(whatIf.then().due()).contains(LocalDate.of(2026, 10, 7));
		assertThat(whatIf.daysMoved()).contains(6);
	}

	@Test
	void askingWithoutAnAnswerStopsTheClock() {
		WhatIf whatIf = WhatIf.of(Story.of(Regime.SAR, "2026-09-01").clock(),
				List.of(tick(Kind.CLARIFICATION_REQUESTED, "2026-09-07")));
		assertThat(whatIf.then().isPaused()).isTrue();
		assertThat(whatIf.daysMoved()).isEmpty();
	}

	@Test
	void whatTheLawDoesNotKnowAndWhatMakesNoSenseIsRefused() {
		StatutoryClock now = Story.of(Regime.SAR, "2026-09-01").clock();
		assertThatExceptionOfType(ClockRefusal.class)
			.isThrownBy(() -> WhatIf.of(now, List.of(tick(Kind.PIT_EXTENSION_NOTICE, "2026-09-07"))))
			.withMessageContaining("Subject access request")
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(ClockRefusal.Cause.NOT_OF_THIS_LAW));
		assertThatExceptionOfType(ClockRefusal.class)
			.isThrownBy(() -> WhatIf.of(now, List.of(tick(Kind.CLARIFICATION_RECEIVED, "2026-09-07"))));
		assertThatExceptionOfType(ClockRefusal.class)
			.isThrownBy(() -> WhatIf.of(now, List.of(tick(Kind.ID_REQUESTED, "2199-01-01"))));
	}

	@Test
	void onlyWhatTheLawKnowsIsOfferedAndNothingTwice() {
		assertThat(WhatIf.kinds(Regime.SAR))
			.contains(Kind.CLARIFICATION_REQUESTED, Kind.ID_RECEIVED, Kind.EXTENSION_NOTICE)
			.doesNotContain(Kind.RECEIVED, Kind.ENTERED_IN_ERROR, Kind.FEE_NOTICE, Kind.PIT_EXTENSION_NOTICE);
		for (Regime regime : Regime.values()) {
			assertThat(WhatIf.kinds(regime)).extracting(Kind::label).doesNotHaveDuplicates();
			assertThat(Regimes.allowed(regime)).containsAll(WhatIf.kinds(regime));
		}
	}

	@Test
	void theUsualQuestionsFollowWhereTheCaseStands() {
		assertThat(WhatIf.usual(Story.of(Regime.SAR, "2026-09-01").clock(), TODAY)).extracting(Scenario::title)
			.contains("We ask for the clarification today and get it in five days", "Notice of more time given today");
		assertThat(
				WhatIf.usual(Story.of(Regime.SAR, "2026-09-01").then(Kind.ID_REQUESTED, "2026-09-02").clock(), TODAY))
			.extracting(Scenario::title)
			.contains("We get the proof of identity in five days")
			.doesNotContain("We ask for the proof of identity today and get it in five days");
		assertThat(
				WhatIf.usual(Story.of(Regime.SAR, "2026-09-01").then(Kind.RESPONSE_SENT, "2026-09-02").clock(), TODAY))
			.isEmpty();
	}

}
