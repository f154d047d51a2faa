package uk.candour.workflow.camunda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** What becomes of cases in flight when a diagram is changed. */
abstract class VersionPaths extends Paths {

	@Test
	void casesInFlightStayOnTheirDiagramUntilAPlanMovesThem() throws IOException {
		this.workflow.start("promised-action", this.reference, "A1",
				this.answers.fact("overdueOn", LocalDate.now().plusDays(9)));
		ProcessInstance running = process();
		String before = running.getProcessDefinitionId();
		DeploymentWithDefinitions changed = deploy();
		ProcessDefinition after = changed.getDeployedProcessDefinitions().get(0);
		try {
			assertThat(process().getProcessDefinitionId()).isEqualTo(before);
			assertThat(this.workflow.progress(this.reference, "A1").diagram()).doesNotContain("Do what we promised");
			String later = this.reference + "-later";
			this.workflow.start("promised-action", later, "A1",
					this.answers.fact("overdueOn", LocalDate.now().plusDays(9)));
			assertThat(this.workflow.progress(later, "A1").diagram()).contains("Do what we promised");
			move(before, after.getId(), running.getId());
			assertThat(process().getProcessDefinitionId()).isEqualTo(after.getId());
			assertThat(timer().getProcessDefinitionId()).isEqualTo(after.getId());
			complete("do-action", OFFICER, Map.of("done", "Fitted", "evidence", "Job J-2", "on", "2026-11-20"));
			assertThat(this.workflow.progress(this.reference, "A1").ended()).isTrue();
		}
		finally {
			this.engine.getRepositoryService().deleteDeployment(changed.getId(), true);
		}
	}

	/**
	 * The same steps under the same ids: whoever waits goes on waiting, its timer too.
	 */
	private void move(String from, String to, String instance) {
		MigrationPlan plan = this.engine.getRuntimeService()
			.createMigrationPlan(from, to)
			.mapEqualActivities()
			.updateEventTriggers()
			.build();
		assertThat(plan.getInstructions()).extracting((step) -> step.getSourceActivityId())
			.contains("do-action", "day-passed");
		this.engine.getRuntimeService().newMigration(plan).processInstanceIds(instance).execute();
	}

	private DeploymentWithDefinitions deploy() throws IOException {
		String diagram = new ClassPathResource("processes/promised-action.bpmn")
			.getContentAsString(StandardCharsets.UTF_8)
			.replace("Do what was promised", "Do what we promised")
			.replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"2\"");
		return this.engine.getRepositoryService()
			.createDeployment()
			.name("a change")
			.addString("promised-action.bpmn", diagram)
			.deployWithResult();
	}

}
