package uk.candour.connectors.spi;

import java.util.function.Consumer;

import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * Asks one system, unguarded: the adapter's half of a {@link SourceSystem}. Whatever it
 * opens it puts under the deadline, so that a hanging call is cut.
 */
public interface Enquiry {

	/**
	 * Searches and hands over what is found as it comes.
	 * @param query what is wanted
	 * @param found called once a finding, on the calling thread
	 * @param deadline cuts what was put under it when time is up
	 * @return what was searched
	 * @throws SourceFailure when the system does not answer, refuses, or answers with
	 * something that cannot be understood, or when there is nothing to ask it by
	 */
	Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure;

}
