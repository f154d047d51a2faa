package uk.candour.workflow.camunda;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.candour.cases.News;
import uk.candour.workflow.Facts;

import static org.assertj.core.api.Assertions.assertThat;

/** Every path of case-news.bpmn, regulator.bpmn and morning-watch.bpmn. */
abstract class NewsPaths extends Paths {

	@Test
	void aDeadlineAtRiskGoesToTheManager() {
		arrives(News.DEADLINE_AT_RISK);
		complete("avert-delay", MANAGER, Map.of("measures", "Two people are freed."));
		assertThat(ended()).isEqualTo("dealt-with");
	}

	@Test
	void aMissedDeadlineIsApologisedForAndAnsweredForByTheManager() {
		arrives(News.DEADLINE_MISSED);
		assertThat(passed("apologise")).isTrue();
		complete("answer-for-delay", MANAGER, Map.of("reason", "The archive was flooded.", "promised", "2026-12-01"));
		assertThat(ended()).isEqualTo("dealt-with");
	}

	@ParameterizedTest
	@CsvSource({ "REASSIGNED, hand-over", "RESTRICTED, restrict" })
	void whatNeedsNobodyIsDoneAtOnce(News news, String step) {
		arrives(news);
		assertThat(passed(step)).isTrue();
		assertThat(ended()).isEqualTo("dealt-with");
	}

	@Test
	void aHoldLastsUntilAManagerLiftsIt() {
		arrives(News.HOLD);
		complete("keep-hold", MANAGER, Map.of("over", "true", "reason", "The claim has been settled."));
		assertThat(ended()).isEqualTo("dealt-with");
	}

	@Test
	void aRegulatorWhoOrdersSomethingIsObeyed() {
		toTheDecision();
		complete("record-decision", MANAGER,
				Map.of("decision", "ORDERS", "words", "Disclose the report.", "by", "2026-12-20"));
		complete("comply", OFFICER, Map.of("done", "The report was sent.", "on", "2026-12-10"));
		assertThat(ended()).isEqualTo("dealt-with");
		assertThat(passed("regulator-answered")).isTrue();
	}

	@Test
	void aRegulatorWhoOrdersNothingLeavesNothingToDo() {
		toTheDecision();
		complete("record-decision", MANAGER, Map.of("decision", "NO_FURTHER_STEPS", "words", "The council was right."));
		assertThat(ended()).isEqualTo("dealt-with");
		assertThat(passed("comply")).isFalse();
	}

	@Test
	void theWatchLooksAtTheClocksAndTheSearchesWithoutACase() {
		var jobs = this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("morning-watch")
			.timers()
			.list();
		assertThat(jobs).hasSize(1);
		this.engine.getManagementService().executeJob(jobs.get(0).getId());
		for (String topic : List.of("watchClocks", "chaseOwners")) {
			var errand = this.engine.getExternalTaskService()
				.fetchAndLock(1, "test")
				.topic(topic, 60_000)
				.execute()
				.get(0);
			this.engine.getExternalTaskService().complete(errand.getId(), "test");
		}
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey("morning-watch")
			.finished()
			.count()).isEqualTo(1);
	}

	private void arrives(News news) {
		this.workflow.start("case-news", this.reference, Facts.of(News.FACT, news));
	}

	private void toTheDecision() {
		arrives(News.REGULATOR);
		complete("log-regulator", OFFICER,
				Map.of("regulator", "ICO", "reference", "IC-1", "asks", "The bundle", "by", "2026-12-01"));
		complete("send-bundle", OFFICER, Map.of("sent", "Everything", "on", "2026-11-25"));
	}

}
