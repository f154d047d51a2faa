package uk.candour.workflow.camunda;

import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.helper.ErrorDeclarationForProcessInstanceFinder;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.tree.ActivityExecutionHierarchyWalker;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;

/**
 * A step as the engine calls it.
 */
class StepCall implements JavaDelegate {

	private final Supplier<Step> step;

	private final Supplier<CarriedFacts> carried;

	StepCall(Supplier<Step> step, Supplier<CarriedFacts> carried) {
		this.step = step;
		this.carried = carried;
	}

	@Override
	public void execute(DelegateExecution execution) {
		try {
			execution.setVariables(this.carried.get().of(this.step.get().take(visit(execution))));
		}
		catch (Refused refused) {
			// a diagram that does not expect the refusal passes it to whoever asked
			if (expected(refused.code(), (ActivityExecution) execution)) {
				throw new BpmnError(refused.code(), refused);
			}
			throw refused;
		}
	}

	private static Visit visit(DelegateExecution execution) {
		return new Visit(execution.getProcessBusinessKey(), execution.getCurrentActivityId(),
				(String) execution.getVariable(CarriedFacts.ITEM), execution.getActivityInstanceId());
	}

	private static boolean expected(String code, ActivityExecution execution) {
		var finder = new ErrorDeclarationForProcessInstanceFinder(null, code, execution.getActivity());
		var walker = new ActivityExecutionHierarchyWalker(execution);
		walker.addScopePreVisitor(finder);
		walker.walkUntil((scope) -> finder.getErrorEventDefinition() != null || scope == null);
		return finder.getErrorEventDefinition() != null;
	}

}
