package uk.candour.workflow.camunda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.gathering.SearchMethod;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of subject-access.bpmn and gather.bpmn. */
@SpringBootTest(classes = { EngineRoom.class, SubjectAccessOffice.class },
		webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = { "camunda.bpm.job-execution.enabled=false",
				"candour.workflow.errand-threads=0", "spring.flyway.locations=classpath:db/migration" })
class SubjectAccessTest {

	private static final Account OFFICER = new Account("olive", "Olive Officer", "information", Set.of(Role.OFFICER));

	private static final Account MANAGER = new Account("marge", "Marge Manager", "information", Set.of(Role.MANAGER));

	private static final Account OWNER = new Account("owen", "Owen Owner", "archive", Set.of(Role.OWNER));

	@Autowired
	Workflow workflow;

	@Autowired
	Worklist worklist;

	@Autowired
	SubjectAccessOffice.Answers answers;

	@Autowired
	ProcessEngine engine;

	private final String reference = "SAR-" + UUID.randomUUID();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestDatabase.register(registry);
	}

	@BeforeEach
	void useThisEngine() {
		AbstractAssertions.init(this.engine);
		found("housing");
		this.answers.put("housing", Facts.of(SearchMethod.FACT, SearchMethod.CONNECTOR));
		this.answers.put("archive", Facts.of(SearchMethod.FACT, SearchMethod.BY_HAND));
	}

	@AfterEach
	void forgetTheEngine() {
		AbstractAssertions.reset();
	}

	@Test
	void aRequestGoesFromReceiptToCollection() {
		found("housing", "archive");
		start();
		assertThat(process()).isWaitingAt("verify-identity").hasPassed("request-received", "acknowledge");
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED", "method", "documents"));
		runJobs();
		assertThat(errands("search")).hasSize(1);
		finish("search");
		complete("search-by-hand", OWNER, Map.of("outcome", "FOUND", "searched", "Boxes 1 to 4", "minutes", "30"));
		assertThat(process()).isWaitingAt("gather");
		finish("renderFindings");
		finish("renderFindings");
		runJobs();
		assertThat(process()).isWaitingAt("choose-documents").hasPassed("plan-searches", "gather");
		complete("choose-documents", OFFICER, Map.of("outcome", "DOCUMENTS"));
		complete("review-pages", OFFICER, Map.of("confirmed", "true"));
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(process()).isWaitingAt("assemble-pack");
		finish("assemblePack");
		assertThat(process()).hasPassed("release").isWaitingFor("pack-collected");
		this.workflow.tell("pack-collected", this.reference, Facts.none());
		assertThat(ended()).isEqualTo("closed");
		assertThat(this.workflow.progress(this.reference).places()).filteredOn((place) -> place.item() != null)
			.extracting(Workflow.Place::item)
			.containsExactlyInAnyOrder("housing", "archive");
	}

	@Test
	void proofOfIdentityIsAskedForUntilItIsEnough() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "MORE_NEEDED"));
		assertThat(process()).hasPassed("ask-for-identity").isWaitingAt("identity-received");
		this.workflow.tell("identity-received", this.reference, Facts.none());
		assertThat(process()).isWaitingAt("verify-identity");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.workflow.tell("identity-received", this.reference, Facts.none()));
		complete("verify-identity", OFFICER, Map.of("outcome", "NOT_NEEDED"));
		assertThat(process()).hasPassed("plan-searches");
	}

	@Test
	void withoutAnythingToSearchByAnOfficerAddsSomething() {
		this.answers.put("planSearches", Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, false)
			.and(SearchMethod.ASSETS, new Fact.Codes(List.of())));
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		assertThat(process()).isWaitingAt("find-identifiers");
		found("housing");
		complete("find-identifiers", OFFICER, Map.of("names", "Mary Example"));
		runJobs();
		assertThat(process()).isWaitingAt("gather");
	}

	@Test
	void aPlanWithoutSystemsGoesStraightToTheChoice() {
		found();
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		assertThat(process()).isWaitingAt("choose-documents");
	}

	@Test
	void aSystemThatCannotBeSearchedGoesToItsOwner() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		LockedExternalTask search = lock("search");
		this.engine.getExternalTaskService().handleBpmnError(search.getId(), "test", "search-failed");
		WorkItem item = item("search-by-hand", OWNER);
		assertThat(item.item()).isEqualTo("housing");
		complete("search-by-hand", OWNER,
				Map.of("outcome", "NOTHING_HELD", "searched", "The register", "minutes", "5"));
		finish("renderFindings");
		runJobs();
		assertThat(process()).isWaitingAt("choose-documents");
	}

	@Test
	void whenNothingIsHeldTheLetterIsReadByASecondPersonToo() {
		toTheChoice();
		complete("choose-documents", OFFICER, Map.of("outcome", "NOTHING_HELD"));
		assertThat(process()).isWaitingAt("second-read").hasNotPassed("review-pages");
		complete("second-read", OFFICER, Map.of("outcome", "SENT_BACK", "comment", "Look in the archive."));
		assertThat(process()).isWaitingAt("choose-documents");
		complete("choose-documents", OFFICER, Map.of("outcome", "NOTHING_HELD"));
		complete("second-read", OFFICER, Map.of("outcome", "AGREED"));
		assertThat(process()).isWaitingAt("assemble-pack").hasNotPassed("review-pages");
	}

	@Test
	void theSecondReaderSendsPagesBackToTheirReviewer() {
		toTheSecondReader();
		complete("second-read", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Page 3 names a neighbour."));
		assertThat(process()).isWaitingAt("review-pages");
		complete("review-pages", OFFICER, Map.of("confirmed", "true"));
		assertThat(process()).isWaitingAt("second-read");
	}

	@Test
	void aPackThatIsNotProvenGoesBackToItsReviewerAndIsNotReleased() {
		toTheSecondReader();
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		this.engine.getExternalTaskService().handleBpmnError(lock("assemblePack").getId(), "test", "not-proven");
		assertThat(process()).isWaitingAt("review-pages").hasNotPassed("release");
	}

	@Test
	void aPackThatNobodyTakesIsRemindedOfAndThenClosed() {
		toTheRelease();
		assertThat(timer().getDuedate()).isBetween(Instant.now().plusSeconds(29 * 86_400),
				Instant.now().plusSeconds(31 * 86_400));
		this.engine.getManagementService().executeJob(timer().getId());
		complete("pack-not-collected", OFFICER, Map.of("outcome", "REMIND"));
		assertThat(process()).isWaitingFor("pack-collected");
		this.engine.getManagementService().executeJob(timer().getId());
		complete("pack-not-collected", OFFICER, Map.of("outcome", "CLOSE"));
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void aPackThatIsTakenWhileAnOfficerDecidesClosesTheCase() {
		toTheRelease();
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(process()).isWaitingAt("pack-not-collected");
		this.workflow.tell("pack-collected", this.reference, Facts.none());
		assertThat(ended()).isEqualTo("closed");
		assertThat(this.worklist.of(this.reference, OFFICER)).isEmpty();
	}

	private void found(String... assets) {
		this.answers.put("planSearches", Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, true)
			.and(SearchMethod.ASSETS, new Fact.Codes(List.of(assets))));
	}

	private void start() {
		this.workflow.start("subject-access", this.reference, Facts.none());
	}

	private void toTheChoice() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		finish("search");
		finish("renderFindings");
		runJobs();
	}

	private void toTheSecondReader() {
		toTheChoice();
		complete("choose-documents", OFFICER, Map.of("outcome", "DOCUMENTS"));
		complete("review-pages", OFFICER, Map.of("confirmed", "on"));
	}

	private void toTheRelease() {
		toTheSecondReader();
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		finish("assemblePack");
	}

	private ProcessInstance process() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.rootProcessInstances()
			.singleResult();
	}

	/** The event at which the case ended. */
	private String ended() {
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.count()).isZero();
		List<Workflow.Place> places = this.workflow.progress(this.reference).places();
		return places.get(places.size() - 1).element();
	}

	private WorkItem item(String step, Account who) {
		return this.worklist.of(this.reference, who)
			.stream()
			.filter((item) -> item.step().equals(step))
			.findFirst()
			.orElseThrow();
	}

	private void complete(String step, Account who, Map<String, Object> values) {
		this.worklist.complete(item(step, who).id(), values, who);
	}

	private List<ExternalTask> errands(String topic) {
		return this.engine.getExternalTaskService()
			.createExternalTaskQuery()
			.topicName(topic)
			.list()
			.stream()
			.filter((task) -> this.reference.equals(task.getBusinessKey()))
			.toList();
	}

	private LockedExternalTask lock(String topic) {
		return this.engine.getExternalTaskService()
			.fetchAndLock(1, "test")
			.topic(topic, 60_000)
			.businessKey(this.reference)
			.execute()
			.get(0);
	}

	private void finish(String topic) {
		this.engine.getExternalTaskService().complete(lock(topic).getId(), "test");
	}

	/** Does what the engine would do in the background. */
	private void runJobs() {
		List<Job> jobs = jobs();
		while (!jobs.isEmpty()) {
			jobs.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
			jobs = jobs();
		}
	}

	private List<Job> jobs() {
		return this.engine.getManagementService()
			.createJobQuery()
			.rootProcessInstanceId(process().getRootProcessInstanceId())
			.messages()
			.list();
	}

	private Job timer() {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(process().getId())
			.timers()
			.singleResult();
	}

}
