package uk.candour.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * A place with files, entered for one search.
 */
interface Share extends AutoCloseable {

	/**
	 * What people call it; no address and no path.
	 */
	String title();

	/**
	 * What stands there, in the order of the paths.
	 * @throws SourceFailure when it cannot be looked at
	 */
	Inventory inventory(Deadline deadline) throws SourceFailure;

	/**
	 * The content of a file.
	 * @throws IOException when it cannot be read, or is no longer what it was
	 */
	InputStream open(Entry entry) throws IOException;

	/**
	 * Leaves it. Never fails: what was read is read.
	 */
	@Override
	void close();

	/**
	 * What a share holds.
	 *
	 * @param entries the files
	 * @param unreadable paths of what could not be looked at
	 * @param cut whether there was more than the most files or depth
	 */
	record Inventory(List<Entry> entries, List<String> unreadable, boolean cut) {

		static Inventory of(List<Entry> entries, List<String> unreadable, boolean cut) {
			return new Inventory(entries.stream().sorted(Comparator.comparing(Entry::locator)).toList(), unreadable,
					cut);
		}

	}

	/**
	 * A file.
	 *
	 * @param locator the path below the root, with slashes
	 * @param size in bytes
	 * @param changed when it was last changed
	 */
	record Entry(String locator, long size, Instant changed) {

		String name() {
			return this.locator.substring(this.locator.lastIndexOf('/') + 1);
		}

	}

}
