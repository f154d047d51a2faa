package uk.candour.workflow;

import java.time.LocalDate;

/**
 * Says by when a case must be answered, for work items that have just appeared. Optional:
 * without it an item has no deadline until {@link Worklist#deadlineMoved} tells one.
 */
public interface Deadlines {

	/**
	 * The statutory deadline.
	 * @return null while the clock is stopped, or for a case without one
	 */
	LocalDate dueOn(String caseReference);

}
