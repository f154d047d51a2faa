package uk.candour.workflow.camunda;

import java.util.Objects;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import uk.candour.workflow.WorkItem;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Puts a step that failed for good on somebody's list, beside the engine's own incident.
 */
class FailureRecorder extends DefaultIncidentHandler {

	/** The step of a work item that stands for a failure. */
	static final String FAILURE = "failure";

	private final ObjectProvider<WorkItems> items;

	FailureRecorder(String type, ObjectProvider<WorkItems> items) {
		super(type);
		this.items = items;
	}

	@Override
	public Incident handleIncident(IncidentContext context, String message) {
		Incident incident = super.handleIncident(context, message);
		if (context.getExecutionId() != null) {
			record(incident, context);
		}
		return incident;
	}

	private void record(Incident incident, IncidentContext context) {
		ExecutionEntity execution = Context.getCommandContext()
			.getExecutionManager()
			.findExecutionById(context.getExecutionId());
		String element = (context.getFailedActivityId() != null) ? context.getFailedActivityId()
				: context.getActivityId();
		WorkItem item = new WorkItem(incident.getId(), caseOf(execution), FAILURE,
				"Put right: " + name(execution, element), null, (String) execution.getVariable(CarriedFacts.ITEM),
				"officer", null, null, null, incident.getIncidentTimestamp().toInstant(), null);
		boolean job = Incident.FAILED_JOB_HANDLER_TYPE.equals(getIncidentHandlerType());
		this.items.getObject()
			.add(item, null, job ? context.getConfiguration() : null, job ? null : context.getConfiguration());
	}

	/** The watch over all cases belongs to none. */
	private static String caseOf(ExecutionEntity execution) {
		return Objects.requireNonNullElse(execution.getProcessBusinessKey(), "the house");
	}

	private static String name(ExecutionEntity execution, String element) {
		var activity = execution.getProcessDefinition().findActivity(element);
		return (activity != null && activity.getName() != null) ? activity.getName() : element;
	}

	@Override
	protected void removeIncident(IncidentContext context, boolean resolved) {
		super.removeIncident(context, resolved);
		this.items.getObject().removeFailure(context.getConfiguration());
	}

}
