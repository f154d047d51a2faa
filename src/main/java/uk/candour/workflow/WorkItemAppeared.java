package uk.candour.workflow;

/**
 * A case reached a step at which a person has something to do. Published in the engine's
 * transaction.
 *
 * @param caseReference the case
 * @param step id of the diagram's element
 * @param item in a repeated stage, the code of the thing; otherwise null
 */
public record WorkItemAppeared(String caseReference, String step, String item) {
}
