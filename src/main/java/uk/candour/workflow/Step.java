package uk.candour.workflow;

/**
 * Work inside the building that a diagram may ask for, by the bean's name
 * ({@code camunda:delegateExpression="${acknowledge}"}). Runs in the engine's
 * transaction, quickly, calling nothing outside.
 */
@FunctionalInterface
public interface Step {

	/**
	 * Does the work.
	 * @param visit the case and where it is
	 * @return what the diagram may decide on
	 * @throws Refused for a business refusal: becomes the BPMN error of that code
	 */
	Facts take(Visit visit);

}
