package uk.candour.workflow.camunda;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Listens at every user task of every diagram for our list of work items, and at every
 * external task to wake the pool.
 */
@Component
class DiagramListeners extends AbstractBpmnParseListener {

	private final ObjectProvider<WorkItems> items;

	private final Bell bell;

	DiagramListeners(ObjectProvider<WorkItems> items, Bell bell) {
		this.items = items;
		this.bell = bell;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		TaskListener recorder = new WorkItemRecorder(this.items);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, recorder);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, recorder);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, recorder);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, recorder);
	}

	@Override
	public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior) {
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
					(ExecutionListener) (execution) -> this.bell.ringAfterCommit());
		}
	}

}
