package uk.candour.workflow.camunda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import uk.candour.workflow.Step;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The house rules for the engine, applied after the starter's own defaults.
 */
@Component
@DependsOnDatabaseInitialization
@Order
class EngineRules extends AbstractProcessEnginePlugin {

	private static final String THREE_YEARS = "P1095D";

	private final ListableBeanFactory beans;

	private final EngineSettings settings;

	private final BpmnParseListener listeners;

	EngineRules(ListableBeanFactory beans, EngineSettings settings, DiagramListeners listeners) {
		this.beans = beans;
		this.settings = settings;
		this.listeners = listeners;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
		engine.setExpressionManager(new SpringExpressionManager(null, steps()));
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(this.listeners)));
		engine.setCustomPreVariableSerializers(new ArrayList<>(List.of(new CodesSerializer())));
		engine.setCustomIncidentHandlers(failures());
		engine.setFailedJobRetryTimeCycle(this.settings.jobRetryCycle());
		keepHistory(engine);
		closeDoors(engine);
		// the starter would deploy the same files once more, under other names
		((SpringProcessEngineConfiguration) engine).setDeploymentResources(new Resource[0]);
		wakeOften(engine.getJobExecutor());
	}

	private Map<Object, Object> steps() {
		Map<Object, Object> steps = new LinkedHashMap<>();
		for (String name : this.beans.getBeanNamesForType(Step.class, true, false)) {
			steps.put(name, new StepCall(() -> this.beans.getBean(name, Step.class),
					() -> this.beans.getBean(CarriedFacts.class)));
		}
		return steps;
	}

	private List<IncidentHandler> failures() {
		List<IncidentHandler> handlers = new ArrayList<>();
		for (String type : List.of(Incident.FAILED_JOB_HANDLER_TYPE, Incident.EXTERNAL_TASK_HANDLER_TYPE)) {
			handlers.add(new FailureRecorder(type, this.beans.getBeanProvider(WorkItems.class)));
		}
		return handlers;
	}

	private static void keepHistory(ProcessEngineConfigurationImpl engine) {
		engine.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
		engine.setHistoryTimeToLive(THREE_YEARS);
		engine.setEnforceHistoryTimeToLive(true);
	}

	/**
	 * Accounts are ours, not the engine's; messages of exceptions may name people and do
	 * not belong into its log.
	 */
	private static void closeDoors(ProcessEngineConfigurationImpl engine) {
		engine.setAuthorizationEnabled(false);
		engine.setEnableScriptCompilation(false);
		engine.setJavaSerializationFormatEnabled(false);
		engine.setEnableCmdExceptionLogging(false);
		engine.setEnableReducedJobExceptionLogging(true);
		engine.setMetricsEnabled(false);
		engine.setTaskMetricsEnabled(false);
	}

	/** Work that another node left is found within seconds, not half a minute. */
	private static void wakeOften(JobExecutor executor) {
		if (executor != null) {
			executor.setWaitTimeInMillis(1000);
			executor.setMaxWait(5000);
			executor.setLockTimeInMillis(60_000);
		}
	}

}
