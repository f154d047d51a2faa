package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.statute.Deadline;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class TargetsTests {

	@Autowired
	private Targets targets;

	@Autowired
	private HistoryService history;

	@Test
	void theTableSaysByWhenTheCouncilWantsToAnswer() {
		assertThat(target(Regime.SAR, "2026-11-23")).isEqualTo("2026-12-21");
		assertThat(target(Regime.FOI, "2026-11-23")).isEqualTo("2026-12-17");
	}

	@Test
	void aTargetAppliesToWhatIsReceivedFromItsDayOn() {
		assertThat(target(Regime.SAR, "2026-02-04")).isNull();
		assertThat(target(Regime.SAR, "2026-02-05")).isEqualTo("2026-03-05");
	}

	@Test
	void aLawWithoutATargetHasNone() {
		assertThat(target(Regime.RECTIFICATION, "2026-11-23")).isNull();
	}

	@Test
	void lookingAtATargetLeavesNoDecisionInTheHistory() {
		target(Regime.EIR, "2026-11-24");
		assertThat(this.history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("targets").count())
			.isZero();
	}

	private String target(Regime regime, String received) {
		LocalDate day = LocalDate.parse(received);
		return this.targets.local()
			.find(regime, Deadline.LOCAL_RESPONSE, day)
			.flatMap((rule) -> StatutoryClock
				.replay(rule, List.of(new Tick(Tick.Kind.RECEIVED, day, "")), WorkingCalendars.published())
				.due())
			.map(LocalDate::toString)
			.orElse(null);
	}

}
