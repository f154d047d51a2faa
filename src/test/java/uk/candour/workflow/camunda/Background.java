package uk.candour.workflow.camunda;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Does what the engine would do in the background for one case, until nothing is left.
 */
class Background {

	private static final List<String> TOPICS = List.of("search", "renderFindings", "assemblePack");

	private final ProcessEngine engine;

	Background(ProcessEngine engine) {
		this.engine = engine;
	}

	void run(String reference) {
		boolean did = true;
		while (did) {
			did = jobs(reference) | errands(reference);
		}
	}

	private boolean jobs(String reference) {
		ProcessInstance root = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.rootProcessInstances()
			.singleResult();
		List<Job> jobs = this.engine.getManagementService()
			.createJobQuery()
			.rootProcessInstanceId(root.getId())
			.messages()
			.list();
		jobs.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		return !jobs.isEmpty();
	}

	private boolean errands(String reference) {
		var fetch = this.engine.getExternalTaskService().fetchAndLock(10, "bench");
		for (String topic : TOPICS) {
			fetch = fetch.topic(topic, 60_000).businessKey(reference);
		}
		List<LockedExternalTask> errands = fetch.execute();
		errands.forEach((errand) -> this.engine.getExternalTaskService().complete(errand.getId(), "bench"));
		return !errands.isEmpty();
	}

}
