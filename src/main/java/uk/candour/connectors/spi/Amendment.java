package uk.candour.connectors.spi;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads and changes one datum in one system, unguarded: the adapter's half of a
 * {@link CorrectableSystem}. Whatever it opens it puts under the deadline.
 */
public interface Amendment {

	/**
	 * The records about a person that hold the datum.
	 * @param held called once a record, with its key and the value, which is null where
	 * there is none
	 * @throws SourceFailure when the system cannot be asked
	 */
	void find(Query query, BiConsumer<String, String> held, Deadline deadline) throws SourceFailure;

	/**
	 * What a record says now, read as a search reads it: with the rights of the search.
	 * @param record its key
	 * @return empty when the record is there and holds no value
	 * @throws SourceFailure when the system cannot be asked, or there is no such record
	 */
	Optional<String> read(String record, Deadline deadline) throws SourceFailure;

	/**
	 * Changes the value where the expected one still stands.
	 * @return whether it did; false when another value stands there
	 * @throws SourceFailure when the system cannot be asked or refuses; then nothing is
	 * known of what it did
	 */
	boolean write(Correction correction, Deadline deadline) throws SourceFailure;

}
