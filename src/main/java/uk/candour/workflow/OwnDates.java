package uk.candour.workflow;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Says by when a new work item has to be done that does not wait for the deadline of its
 * case, such as a promise or a hazard. Optional; several modules may each know about
 * their own steps.
 */
public interface OwnDates {

	/**
	 * The day of its own.
	 * @param step id of the diagram's element
	 * @param item what the step is repeated for, or null
	 * @return empty for an item that follows the deadline of its case
	 */
	Optional<LocalDate> dueOn(String caseReference, String step, String item);

}
