package uk.candour.workflow;

import java.util.Optional;

/**
 * Says which team a new work item goes to. The diagram names only a role.
 */
public interface Allocation {

	/**
	 * The team's code.
	 * @return empty when anyone with the role may do it
	 */
	Optional<String> team(String caseReference, String step, String item);

	/**
	 * The team's code, for whoever also has to know for which role an item is.
	 * @return as {@link #team(String, String, String)} says it
	 */
	default Optional<String> team(WorkItem item) {
		return team(item.caseReference(), item.step(), item.item());
	}

}
