package uk.candour.workflow;

import java.util.Optional;

/**
 * One arrival of a case at a step of its diagram.
 *
 * @param caseReference the case
 * @param step id of the diagram's element
 * @param item in a repeated stage, the code of the thing it is repeated for (an asset);
 * otherwise null
 * @param key stays the same when the step is tried again: the idempotency key of outside
 * calls
 */
public record Visit(String caseReference, String step, String item, String key) {

	public Optional<String> itemCode() {
		return Optional.ofNullable(this.item);
	}

}
