package uk.candour.connectors.files;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * The way into a share.
 */
@FunctionalInterface
interface Entrance {

	/**
	 * Enters the share for one search; what is opened is under the deadline.
	 * @throws SourceFailure when it cannot be reached or refuses
	 */
	Share enter(Deadline deadline) throws SourceFailure;

}
