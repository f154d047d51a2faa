package uk.candour.connectors.spi;

import java.util.function.Consumer;

/**
 * A system that can be searched. Implementations are thread-safe, hold no state between
 * searches, and bound their time and memory.
 */
public interface SourceSystem {

	/**
	 * Searches and hands over what is found as it comes.
	 * @param query what is wanted
	 * @param found called once a finding, on the calling thread
	 * @return what was searched, for the certificate
	 * @throws SourceFailure when the system does not answer, refuses, or answers with
	 * something that cannot be understood
	 */
	Searched find(Query query, Consumer<Finding> found) throws SourceFailure;

	/**
	 * What a search did.
	 *
	 * @param asked what was really asked of the system, in words a person can check
	 * @param looked how many records, files or messages were looked through; -1 if
	 * unknown
	 * @param truncated whether there was more than the limit
	 */
	record Searched(String asked, long looked, boolean truncated) {
	}

}
