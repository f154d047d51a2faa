package uk.candour.workflow.camunda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import uk.candour.accounts.Role;
import uk.candour.workflow.WorkItem;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes what happens to the engine's task into our list, in the engine's transaction.
 */
class WorkItemRecorder implements TaskListener {

	private final ObjectProvider<WorkItems> items;

	WorkItemRecorder(ObjectProvider<WorkItems> items) {
		this.items = items;
	}

	@Override
	public void notify(DelegateTask task) {
		WorkItems list = this.items.getObject();
		switch (task.getEventName()) {
			case EVENTNAME_CREATE -> create(task, list);
			case EVENTNAME_ASSIGNMENT -> list.assign(task.getId(), task.getAssignee());
			default -> list.remove(task.getId());
		}
	}

	private static void create(DelegateTask task, WorkItems list) {
		List<String> roles = roles(task);
		WorkItem item = new WorkItem(task.getId(), task.getExecution().getProcessBusinessKey(),
				task.getTaskDefinitionKey(), task.getName(), form(task), (String) task.getVariable(CarriedFacts.ITEM),
				roles.get(0), null, task.getAssignee(), null, task.getCreateTime().toInstant(), null);
		list.appear(item, (roles.size() > 1) ? roles.get(1) : null).ifPresent(task::setDueDate);
	}

	private static String form(DelegateTask task) {
		Expression form = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
		return (form != null) ? form.getExpressionText() : null;
	}

	/** The roles that the diagram offers it to, in the order in which we list roles. */
	private static List<String> roles(DelegateTask task) {
		List<String> groups = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
		List<String> roles = Arrays.stream(Role.values())
			.map((role) -> role.name().toLowerCase(Locale.ROOT))
			.filter(groups::contains)
			.toList();
		if (roles.isEmpty() || roles.size() > 2 || roles.size() != groups.size()) {
			throw new IllegalStateException("The user task \"" + task.getTaskDefinitionKey()
					+ "\" must be offered to one or two roles that exist, not to " + groups);
		}
		return roles;
	}

}
