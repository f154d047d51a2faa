package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Facts;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TrialTest
class WorklistTest {

	private static final Map<String, Object> GO_ON = Map.of("answer", "GO_ON");

	@Autowired
	Workflow workflow;

	@Autowired
	Worklist worklist;

	@Autowired
	TrialOffice.Diary diary;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	AuditTrail trail;

	private final String team = "team-" + UUID.randomUUID();

	private final Account olive = account("olive", Role.OFFICER);

	private final Account otto = account("otto", Role.OFFICER);

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestDatabase.register(registry);
	}

	@Test
	void itemsComeByDeadlineWithStoppedClocksLastAndEveryPageFollowsTheOneBefore() {
		for (int day = 1; day <= 9; day++) {
			appear(LocalDate.of(2026, 12, 10 - day));
			appear(LocalDate.of(2026, 12, 10 - day));
			appear(null);
		}
		List<WorkItem> all = new ArrayList<>();
		String after = null;
		do {
			Worklist.Page page = this.worklist.page(this.olive, false, null, after, 4);
			assertThat(page.total()).isEqualTo(27);
			assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
			all.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		assertThat(all).extracting(WorkItem::id).doesNotHaveDuplicates().hasSize(27);
		assertThat(all.subList(0, 18)).extracting(WorkItem::dueOn).doesNotContainNull().isSorted();
		assertThat(all.subList(18, 27)).extracting(WorkItem::dueOn).containsOnlyNulls();
	}

	@Test
	void anAccountSeesWhatItsRoleAndTeamMayDoAndAnAdministratorSeesAll() {
		WorkItem item = appear(null);
		assertThat(this.worklist.find(item.id(), this.olive)).isPresent();
		assertThat(this.worklist.find(item.id(), account("marge", Role.MANAGER))).isPresent();
		assertThat(this.worklist.find(item.id(), TrialOffice.ADA)).isPresent();
		assertThat(this.worklist.find(item.id(), account("owen", Role.OWNER))).isEmpty();
		assertThat(this.worklist.find(item.id(), TrialOffice.RUTH)).isEmpty();
		assertThat(this.worklist.page(TrialOffice.RUTH, false, item.caseReference(), null, 10).items()).isEmpty();
		assertThat(this.worklist.page(account("marge", Role.MANAGER), false, null, null, 10).items()).hasSize(1);
		assertThat(this.worklist.page(TrialOffice.ADA, false, item.caseReference(), null, 10).total()).isEqualTo(1);
		refused("not-there", () -> this.worklist.complete(item.id(), GO_ON, TrialOffice.RUTH));
		refused("not-allowed", () -> this.worklist.complete(item.id(), GO_ON, TrialOffice.ADA));
	}

	@Test
	void whoHasBothRolesOfAnItemSeesItOnce() {
		appear(LocalDate.of(2026, 12, 1));
		appear(null);
		Account both = new Account("bo", "Bo Both", this.team, Set.of(Role.OFFICER, Role.MANAGER));
		Worklist.Page page = this.worklist.page(both, false, null, null, 10);
		assertThat(page.items()).hasSize(2);
		assertThat(page.total()).isEqualTo(2);
	}

	@Test
	void anItemWithoutATeamIsForEveryoneWithTheRole() {
		String reference = "CASE-" + UUID.randomUUID();
		this.workflow.start("ask", reference, Facts.none());
		assertThat(this.worklist.of(reference, TrialOffice.RUTH)).hasSize(1);
		List<WorkItem> items = this.worklist.page(TrialOffice.RUTH, false, reference, null, 10).items();
		assertThat(items).hasSize(1);
		this.worklist.complete(items.get(0).id(), GO_ON, TrialOffice.RUTH);
	}

	@Test
	void whatSomebodyHasTakenOthersSeeButCannotDo() {
		WorkItem item = appear(null);
		assertThat(this.worklist.claim(item.id(), this.olive).assignee()).isEqualTo("olive");
		assertThat(this.worklist.claim(item.id(), this.olive).assignee()).isEqualTo("olive");
		assertThat(this.worklist.find(item.id(), this.otto)).isPresent();
		assertThat(this.worklist.page(this.olive, true, null, null, 10).items()).hasSize(1);
		assertThat(this.worklist.page(this.otto, true, null, null, 10).items()).isEmpty();
		refused("taken", () -> this.worklist.claim(item.id(), this.otto));
		refused("taken", () -> this.worklist.complete(item.id(), GO_ON, this.otto));
		refused("taken", () -> this.worklist.release(item.id(), this.otto));
		assertThat(this.worklist.release(item.id(), TrialOffice.ADA).assignee()).isNull();
		this.worklist.complete(item.id(), GO_ON, this.otto);
		assertThat(this.worklist.find(item.id(), this.olive)).isEmpty();
	}

	@Test
	void whatIsDoneCannotBeDoneAgain() {
		WorkItem item = appear(null);
		this.worklist.complete(item.id(), GO_ON, this.olive);
		refused("not-there", () -> this.worklist.complete(item.id(), GO_ON, this.olive));
		assertThat(asks(item)).isEqualTo(1);
	}

	@Test
	void ofTwoPeopleWhoCompleteAtOnceOneSucceedsAndTheOtherIsTold() throws Exception {
		for (int round = 0; round < 5; round++) {
			WorkItem item = appear(null);
			CyclicBarrier together = new CyclicBarrier(2);
			ExecutorService people = Executors.newFixedThreadPool(2);
			List<Future<String>> outcomes = people
				.invokeAll(List.of(completing(item, this.olive, together), completing(item, this.otto, together)));
			people.shutdown();
			assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder("done",
					"not-there");
			assertThat(asks(item)).isEqualTo(1);
		}
	}

	private Callable<String> completing(WorkItem item, Account who, CyclicBarrier together) {
		return () -> {
			together.await();
			try {
				this.worklist.complete(item.id(), Map.of("answer", "GO_ON", "remark", item.id().substring(0, 12)), who);
				return "done";
			}
			catch (Refused refused) {
				return refused.code();
			}
		};
	}

	@Test
	void aForgedOrWrongFormChangesNothing() {
		WorkItem item = appear(null);
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.worklist.complete(item.id(),
					Map.of("answer", "MAYBE", "identity", "VERIFIED", "minutes", "601", "on", "2026-02-30", "ways",
							List.of("PHONE", "FAX")),
					this.olive))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsOnlyKeys("answer", "minutes", "on", "ways",
					"identity"));
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), Map.of(), this.olive))
			.satisfies((invalid) -> assertThat(invalid.errors())
				.containsExactly(Map.entry("answer", "Choose an answer to “What was the answer?”")));
		assertThat(this.worklist.find(item.id(), this.olive).orElseThrow().assignee()).isNull();
	}

	@Test
	void whatTheOfficeRefusesChangesNothing() {
		WorkItem item = appear(null);
		refused("says-no",
				() -> this.worklist.complete(item.id(), Map.of("answer", "GO_ON", "remark", "no"), this.olive));
		assertThat(this.worklist.find(item.id(), this.olive).orElseThrow().assignee()).isNull();
		this.worklist.complete(item.id(), GO_ON, this.olive);
	}

	@Test
	void theDeadlineOfACaseIsThatOfItsItemsAndOfTheEnginesTasks() {
		WorkItem item = appear(LocalDate.of(2026, 12, 1));
		assertThat(this.tasks.createTaskQuery().taskId(item.id()).singleResult().getDueDate())
			.isEqualTo(WorkItems.endOf(LocalDate.of(2026, 12, 1)));
		this.worklist.deadlineMoved(item.caseReference(), LocalDate.of(2027, 1, 4));
		assertThat(this.worklist.find(item.id(), this.olive).orElseThrow().dueOn()).isEqualTo("2027-01-04");
		assertThat(this.tasks.createTaskQuery().taskId(item.id()).singleResult().getDueDate())
			.isEqualTo(WorkItems.endOf(LocalDate.of(2027, 1, 4)));
		this.worklist.deadlineMoved(item.caseReference(), null);
		assertThat(this.worklist.find(item.id(), this.olive).orElseThrow().dueOn()).isNull();
		assertThat(this.tasks.createTaskQuery().taskId(item.id()).singleResult().getDueDate()).isNull();
	}

	@Test
	void itemsOfAProcessThatIsCancelledGo() {
		WorkItem item = appear(null);
		this.runtime.deleteProcessInstance(
				this.tasks.createTaskQuery().taskId(item.id()).singleResult().getProcessInstanceId(), "withdrawn");
		assertThat(this.worklist.find(item.id(), this.olive)).isEmpty();
	}

	@Test
	void searchedTextIsTakenLiterally() {
		WorkItem item = appear(null);
		assertThat(search(item.caseReference().substring(5, 20))).hasSize(1);
		assertThat(search("ASK SOME")).hasSize(1);
		assertThat(search("%")).isEmpty();
		assertThat(search("CASE_")).isEmpty();
		assertThat(search("' or 1=1 --")).isEmpty();
		refused("no-such-page", () -> this.worklist.page(this.olive, false, null, "nonsense", 10));
		refused("no-such-page", () -> this.worklist.page(this.olive, false, null, "2026-13-45~x", 10));
	}

	@Test
	void somethingRaisedByHandIsDoneWithANote() {
		String reference = "CASE-" + UUID.randomUUID();
		this.diary.teams.put(reference, this.team);
		this.transaction.executeWithoutResult((status) -> this.worklist.raise(reference, "message-not-sent",
				"A message could not be sent", "The address does not exist.", "officer"));
		WorkItem item = this.worklist.of(reference, this.olive).get(0);
		assertThat(item.note()).isEqualTo("The address does not exist.");
		assertThat(this.worklist.claim(item.id(), this.olive).assignee()).isEqualTo("olive");
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), Map.of("forged", "1"), this.olive));
		this.worklist.complete(item.id(), Map.of("note", "Posted a letter."), this.olive);
		assertThat(this.worklist.of(reference, this.olive)).isEmpty();
		assertThat(this.trail.of(reference)).hasSize(1);
		refused("not-there", () -> this.worklist.complete(item.id(), Map.of(), this.olive));
	}

	private List<WorkItem> search(String text) {
		return this.worklist.page(this.olive, false, text, null, 10).items();
	}

	private WorkItem appear(LocalDate dueOn) {
		String reference = "CASE-" + UUID.randomUUID();
		this.diary.teams.put(reference, this.team);
		if (dueOn != null) {
			this.diary.deadlines.put(reference, dueOn);
		}
		this.workflow.start("ask", reference, Facts.none());
		return this.worklist.of(reference, this.olive).get(0);
	}

	private long asks(WorkItem item) {
		return this.diary.completed.stream().filter(item.id()::equals).count();
	}

	private Account account(String username, Role role) {
		return new Account(username, username, this.team, Set.of(role));
	}

	private static void refused(String code, Runnable work) {
		assertThatExceptionOfType(Refused.class).isThrownBy(work::run)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

}
