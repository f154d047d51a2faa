package uk.candour.workflow.camunda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import uk.candour.workflow.Step;

/**
 * The engine alone on our diagrams: no lists, no forms, no rules, and steps that do
 * nothing.
 */
class BareEngine implements ProcessBench.OneCase, AutoCloseable {

	private final ProcessEngine engine;

	private final Background background;

	BareEngine(String database) throws IOException {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setJdbcUrl(database);
		configuration.setJdbcUsername("postgres");
		configuration.setJdbcPassword("postgres");
		configuration.setJdbcDriver("org.postgresql.Driver");
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setProcessEngineName("bare");
		configuration.setBeans(steps());
		this.engine = configuration.buildProcessEngine();
		this.background = new Background(this.engine);
		deploy();
	}

	private static Map<Object, Object> steps() {
		Map<Object, Object> steps = new HashMap<>();
		HollowOffice.names(Step.class).forEach((name) -> steps.put(name, (JavaDelegate) (execution) -> {
		}));
		steps.put("planSearches", (JavaDelegate) (execution) -> {
			execution.setVariable("anythingToSearchBy", true);
			execution.setVariable("assets", new ArrayList<>(List.of("housing")));
		});
		steps.put("checkSafeguards", (JavaDelegate) (execution) -> execution.setVariable("safeguard", "NOTHING"));
		steps.put("setSignOffLevel", (JavaDelegate) (execution) -> execution.setVariable("signOffLevel", "COLLEAGUE"));
		steps.put("openSearch", (JavaDelegate) (execution) -> execution.setVariable("searchMethod", "CONNECTOR"));
		return steps;
	}

	private void deploy() throws IOException {
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
			deployment.addInputStream(file.getFilename(), file.getInputStream());
		}
		deployment.deploy();
	}

	@Override
	public void run(String reference) {
		this.engine.getRuntimeService().startProcessInstanceByKey("subject-access", reference);
		complete(reference, Map.of("identity", "VERIFIED"));
		complete(reference, Map.of("admission", "SEARCH"));
		this.background.run(reference);
		complete(reference, Map.of("chosen", "DOCUMENTS"));
		complete(reference, Map.of());
		complete(reference, Map.of("secondReading", "AGREED"));
		complete(reference, Map.of("approval", "AGREED"));
		this.background.run(reference);
		this.engine.getRuntimeService()
			.createMessageCorrelation("pack-collected")
			.processInstanceBusinessKey(reference)
			.correlate();
	}

	private void complete(String reference, Map<String, Object> facts) {
		Task task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).singleResult();
		this.engine.getTaskService().complete(task.getId(), facts);
	}

	@Override
	public void close() {
		this.engine.close();
	}

}
