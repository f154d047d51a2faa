package uk.candour.workflow.camunda;

import java.util.List;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * Looks for more as soon as something is done: jobs of one case run one after the other,
 * and the next of them could not be taken while the one before was running.
 */
class PromptJobExecutor extends SpringJobExecutor {

	@Override
	public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
		Runnable execution = super.getExecuteJobsRunnable(jobs, engine);
		return () -> {
			execution.run();
			jobWasAdded();
		};
	}

}
