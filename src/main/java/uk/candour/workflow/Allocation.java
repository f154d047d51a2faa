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

}
