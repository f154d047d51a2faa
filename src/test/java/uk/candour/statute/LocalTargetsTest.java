package uk.candour.statute;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import uk.candour.statute.Tick.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTargetsTest {

	private static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);

	private static final LocalTargets TARGETS = LocalTargets.usual()
		.with((regime, received) -> (regime == Regime.SAR)
				? Optional.of(new TimeLimit.AfterDays(received.isBefore(CHANGE) ? 28 : 21, false)) : Optional.empty());

	@Test
	void theTargetOfTheDayOfReceiptAppliesAndLeavesTheLawAlone() {
		assertThat(target("2026-09-30")).isEqualTo("2026-10-28");
		assertThat(target("2026-10-01")).isEqualTo("2026-10-22");
		assertThat(Story.of(Regime.SAR, "2026-10-01").due()).isEqualTo("2026-11-02");
	}

	@Test
	void aCouncilWithoutATargetHasNone() {
		assertThat(TARGETS.find(Regime.FOI, Deadline.LOCAL_RESPONSE, CHANGE)).isEmpty();
		assertThat(LocalTargets.usual().find(Regime.SAR, Deadline.LOCAL_RESPONSE, CHANGE)).isEmpty();
	}

	@Test
	void theWindowForStageTwoDoesNotMoveOffAHoliday() {
		Story story = Story.of(Regime.HOUSING_COMPLAINT, "2026-11-20").then(Kind.STAGE1_RESPONSE_SENT, "2026-12-04");
		Rule window = TARGETS.find(Regime.HOUSING_COMPLAINT, Deadline.STAGE2_REQUEST_BY_LOCAL, CHANGE).orElseThrow();
		assertThat(StatutoryClock.replay(window, story.ticks(), WorkingCalendars.published()).due())
			.contains(LocalDate.of(2027, 1, 1));
	}

	private static String target(String received) {
		Rule rule = TARGETS.find(Regime.SAR, Deadline.LOCAL_RESPONSE, LocalDate.parse(received)).orElseThrow();
		return StatutoryClock.replay(rule, Story.of(Regime.SAR, received).ticks(), WorkingCalendars.published())
			.due()
			.orElseThrow()
			.toString();
	}

}
