package uk.candour.workflow.camunda;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every path of watch-register.bpmn and review-entry.bpmn. */
abstract class RegisterPaths extends Paths {

	@Test
	void theRegisterIsLookedAtEveryHourWithoutACase() {
		var jobs = this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("watch-register")
			.timers()
			.list();
		assertThat(jobs).hasSize(1);
		this.engine.getManagementService().executeJob(jobs.get(0).getId());
		var errand = this.engine.getExternalTaskService()
			.fetchAndLock(1, "test")
			.topic("watchReviews", 60_000)
			.execute()
			.get(0);
		this.engine.getExternalTaskService().complete(errand.getId(), "test");
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey("watch-register")
			.finished()
			.count()).isEqualTo(1);
	}

	@Test
	void anOwnerReviewsAnEntry() {
		start("review-entry");
		complete("review-asset", OWNER, Map.of("outcome", "RIGHT", "next", "2027-12-01"));
		assertThat(ended()).isEqualTo("reviewed");
	}

}
