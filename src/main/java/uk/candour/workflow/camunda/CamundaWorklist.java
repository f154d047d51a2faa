package uk.candour.workflow.camunda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Form;
import uk.candour.workflow.Forms;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The worklist on our own table, and what is done with its items in the engine. The row
 * is locked first, so of two people who do the same thing at once the second finds it
 * done.
 */
@Component
@Transactional
class CamundaWorklist implements Worklist {

	/** What is asked of somebody who is done with something that was raised. */
	private static final Form RAISED = new Form("raised", List.of(new Form.Question("note", Form.Kind.TEXTAREA, "Note",
			null, false, new Form.Rules(null, 2000, null, null, null), List.of(), null)));

	private final WorkItems items;

	private final WorkItemPages pages;

	private final TaskService tasks;

	private final ExternalTaskService errands;

	private final ManagementService jobs;

	private final Forms forms;

	private final CarriedFacts carried;

	private final BeanFactory beans;

	private final EngineSettings settings;

	private final Bell bell;

	private final AuditTrail trail;

	CamundaWorklist(WorkItems items, WorkItemPages pages, TaskService tasks, ExternalTaskService errands,
			ManagementService jobs, Forms forms, CarriedFacts carried, BeanFactory beans, EngineSettings settings,
			Bell bell, AuditTrail trail) {
		this.items = items;
		this.pages = pages;
		this.tasks = tasks;
		this.errands = errands;
		this.jobs = jobs;
		this.forms = forms;
		this.carried = carried;
		this.beans = beans;
		this.settings = settings;
		this.bell = bell;
		this.trail = trail;
	}

	@Override
	@Transactional(readOnly = true)
	public Page page(Account who, boolean mine, String text, String after, int size) {
		return this.pages.page(who, mine, text, after, size);
	}

	@Override
	@Transactional(readOnly = true)
	public List<WorkItem> of(String caseReference, Account who) {
		return this.pages.of(caseReference, who);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<WorkItem> find(String id, Account who) {
		return this.pages.find(id, who, false).map(WorkItems.Row::item);
	}

	@Override
	public WorkItem claim(String id, Account who) {
		WorkItem item = free(id, who).item();
		if (item.assignee() == null) {
			take(item, who);
		}
		return seen(id, who).item();
	}

	@Override
	public WorkItem release(String id, Account who) {
		WorkItem item = seen(id, who).item();
		if (item.assignee() != null) {
			if (!item.assignee().equals(who.username()) && !who.is(Role.ADMINISTRATOR)) {
				throw taken(item);
			}
			assign(item, null);
		}
		return seen(id, who).item();
	}

	@Override
	public void complete(String id, Map<String, Object> values, Account who) {
		WorkItems.Row row = free(id, who);
		if (row.isRaised()) {
			finish(row.item(), values, who);
			return;
		}
		if (row.isFailure()) {
			throw new Refused("nothing-to-fill-in",
					"“" + row.item().name() + "” has no form. Put right what failed, then choose to try it again.");
		}
		if (row.item().assignee() == null) {
			take(row.item(), who);
		}
		Completion<?> completion = this.beans.getBean(row.item().form(), Completion.class);
		Facts facts = complete(completion, seen(id, who).item(), values, who);
		this.tasks.complete(id, this.carried.of(facts));
	}

	private void finish(WorkItem item, Map<String, Object> values, Account who) {
		Done done = this.forms.fill(RAISED, values, Done.class);
		this.items.remove(item.id());
		this.trail.record(item.caseReference(), who.username(), "Dealt with: " + item.name(),
				(done.note() != null) ? done.note() : "");
	}

	private <F extends Record> Facts complete(Completion<F> completion, WorkItem item, Map<String, Object> values,
			Account who) {
		return completion.complete(item, this.forms.fill(item.form(), values, completion.form()), who);
	}

	@Override
	public void retry(String id, Account who) {
		WorkItems.Row row = seen(id, who);
		if (row.failedErrand() != null) {
			this.errands.setRetries(row.failedErrand(), this.settings.errandRetries().size() + 1);
			this.bell.ringAfterCommit();
		}
		else if (row.failedJob() != null) {
			this.jobs.setJobRetries(row.failedJob(), this.settings.jobRetries().size() + 1);
		}
		else {
			throw new Refused("nothing-failed",
					"“" + row.item().name() + "” has not failed: there is nothing to try again.");
		}
	}

	@Override
	public void raise(String caseReference, String step, String name, String note, String role) {
		this.items.add(new WorkItem(UUID.randomUUID().toString(), caseReference, step, name, null, null, role, null,
				null, note, Instant.now(), null), null, null, null);
	}

	@Override
	public void deadlineMoved(String caseReference, LocalDate dueOn) {
		this.items.due(caseReference, dueOn);
		Set<String> own = this.items.withOwnDates(caseReference);
		List<Task> tasks = this.tasks.createTaskQuery().processInstanceBusinessKey(caseReference).list();
		for (Task task : tasks.stream().filter((each) -> !own.contains(each.getId())).toList()) {
			this.tasks.setDueDate(task.getId(), (dueOn != null) ? WorkItems.endOf(dueOn) : null);
		}
	}

	/** Only cases that have something to do on the list have tasks in the engine. */
	@Override
	public void deadlinesMoved(Map<String, LocalDate> deadlines) {
		this.items.among(deadlines.keySet()).forEach((reference) -> deadlineMoved(reference, deadlines.get(reference)));
	}

	@Override
	public void handOver(String caseReference, String from, String to) {
		this.items.of(caseReference)
			.stream()
			.map(WorkItems.Row::item)
			.filter((item) -> from.equals(item.assignee()))
			.forEach((item) -> assign(item, to));
	}

	@Override
	public void restrict(String caseReference, Set<String> named) {
		this.items.restrict(caseReference, named);
		if (!named.isEmpty()) {
			this.items.of(caseReference)
				.stream()
				.map(WorkItems.Row::item)
				.filter((item) -> item.assignee() != null && !named.contains(item.assignee()))
				.forEach((item) -> assign(item, null));
		}
	}

	/** The item, locked, if the account may see it. */
	private WorkItems.Row seen(String id, Account who) {
		return this.pages.find(id, who, true)
			.orElseThrow(() -> new Refused("not-there",
					"This task is no longer on your list. It may have been done already: look at the case."));
	}

	/** The item, locked, if the account may do it and nobody else has it. */
	private WorkItems.Row free(String id, Account who) {
		WorkItems.Row row = seen(id, who);
		if (!row.mayBeDoneBy(who)) {
			throw new Refused("not-allowed", "“" + row.item().name() + "” is for other people to do.");
		}
		if (row.item().assignee() != null && !row.item().assignee().equals(who.username())) {
			throw taken(row.item());
		}
		return row;
	}

	private static Refused taken(WorkItem item) {
		return new Refused("taken", "“" + item.name() + "” has been taken by " + item.assignee()
				+ ". Ask them to give it back if you want to do it.");
	}

	private void take(WorkItem item, Account who) {
		assign(item, who.username());
	}

	private void assign(WorkItem item, String username) {
		if (item.form() == null) {
			this.items.assign(item.id(), username);
		}
		else {
			this.tasks.setAssignee(item.id(), username);
		}
	}

	/** What somebody says who is done with something that was raised. */
	record Done(String note) {
	}

}
