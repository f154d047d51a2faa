package uk.candour.workflow;

import java.util.Optional;

/**
 * Says why a new work item is here, when there is a reason to say (a second reader sent
 * it back, a search failed). Optional; several modules may each know about their own
 * steps.
 */
public interface Notes {

	/**
	 * The reason, in a sentence or two for the person who does the work.
	 * @param step id of the diagram's element
	 * @param item what the step is repeated for, or null
	 */
	Optional<String> note(String caseReference, String step, String item);

}
