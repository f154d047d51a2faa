package uk.candour.workflow.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.workflow.Facts;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** What tests of paths have in common: one case each, on the real diagrams. */
abstract class Paths {

	static final Account OFFICER = new Account("olive", "Olive Officer", "information", Set.of(Role.OFFICER));

	static final Account MANAGER = new Account("marge", "Marge Manager", "information", Set.of(Role.MANAGER));

	static final Account OWNER = new Account("owen", "Owen Owner", "archive", Set.of(Role.OWNER));

	@Autowired
	Workflow workflow;

	@Autowired
	Worklist worklist;

	@Autowired
	HollowOffice.Answers answers;

	@Autowired
	ProcessEngine engine;

	final String reference = "CASE-" + UUID.randomUUID();

	@BeforeEach
	void useThisEngine() {
		AbstractAssertions.init(this.engine);
		this.answers.forget();
	}

	@AfterEach
	void forgetTheEngine() {
		AbstractAssertions.reset();
	}

	ProcessInstance process() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.rootProcessInstances()
			.singleResult();
	}

	/** The event at which the case ended. */
	String ended() {
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.count()).isZero();
		List<Workflow.Place> places = this.workflow.progress(this.reference).places();
		return places.get(places.size() - 1).element();
	}

	WorkItem item(String step, Account who) {
		return this.worklist.of(this.reference, who)
			.stream()
			.filter((item) -> item.step().equals(step))
			.findFirst()
			.orElseThrow();
	}

	void complete(String step, Account who, Map<String, Object> values) {
		this.worklist.complete(item(step, who).id(), values, who);
	}

	List<ExternalTask> errands(String topic) {
		return this.engine.getExternalTaskService()
			.createExternalTaskQuery()
			.topicName(topic)
			.list()
			.stream()
			.filter((task) -> this.reference.equals(task.getBusinessKey()))
			.toList();
	}

	LockedExternalTask lock(String topic) {
		return this.engine.getExternalTaskService()
			.fetchAndLock(1, "test")
			.topic(topic, 60_000)
			.businessKey(this.reference)
			.execute()
			.get(0);
	}

	void finish(String topic) {
		this.engine.getExternalTaskService().complete(lock(topic).getId(), "test");
	}

	/** Does what the engine would do in the background. */
	void runJobs() {
		List<Job> jobs = jobs();
		while (!jobs.isEmpty()) {
			jobs.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
			jobs = jobs();
		}
	}

	List<Job> jobs() {
		if (process() == null) {
			return List.of();
		}
		return this.engine.getManagementService()
			.createJobQuery()
			.rootProcessInstanceId(process().getRootProcessInstanceId())
			.messages()
			.list();
	}

	Job timer() {
		return this.engine.getManagementService()
			.createJobQuery()
			.rootProcessInstanceId(process().getRootProcessInstanceId())
			.timers()
			.singleResult();
	}

	void start(String process) {
		this.workflow.start(process, this.reference, Facts.none());
	}

	/** Where the case is now, in whatever diagram: tasks, events and errands. */
	List<String> at() {
		return this.engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.unfinished()
			.list()
			.stream()
			.filter((visit) -> process() != null
					&& visit.getRootProcessInstanceId().equals(process().getRootProcessInstanceId()))
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	/** Whether the case has been somewhere, in whatever diagram. */
	boolean passed(String element) {
		return this.engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.activityId(element)
			.finished()
			.list()
			.stream()
			.anyMatch((visit) -> roots().contains(visit.getRootProcessInstanceId()));
	}

	private Set<String> roots() {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.list()
			.stream()
			.map(HistoricProcessInstance::getRootProcessInstanceId)
			.collect(Collectors.toSet());
	}

}
