package uk.candour.connectors.files;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import uk.candour.connectors.files.Share.Entry;
import uk.candour.connectors.files.Share.Inventory;

/**
 * What has been seen of a tree of folders that is looked at folder by folder, and which
 * are still to be looked at.
 */
final class Survey {

	private final int maxDepth;

	private final int maxFiles;

	private final Deque<String> folders = new ArrayDeque<>();

	private final List<Entry> entries = new ArrayList<>();

	private final List<String> unreadable = new ArrayList<>();

	private boolean cut;

	Survey(int maxDepth, int maxFiles) {
		this.maxDepth = maxDepth;
		this.maxFiles = maxFiles;
	}

	/**
	 * The next folder to look at; null when there is none, or enough was seen.
	 */
	String next() {
		return (this.entries.size() <= this.maxFiles) ? this.folders.poll() : null;
	}

	/**
	 * Takes in what a folder holds.
	 */
	void take(String folder, List<Seen> held) {
		for (Seen seen : held) {
			String locator = folder.isEmpty() ? seen.name() : folder + "/" + seen.name();
			if (!seen.folder()) {
				this.entries.add(new Entry(locator, seen.size(), seen.changed()));
			}
			else if (locator.split("/").length < this.maxDepth) {
				this.folders.add(locator);
			}
			else {
				this.cut = true;
				this.unreadable.add(locator);
			}
		}
	}

	/**
	 * A folder that could not be looked at.
	 */
	void resisted(String folder) {
		this.unreadable.add(folder);
	}

	Inventory inventory() {
		boolean more = this.entries.size() > this.maxFiles || !this.folders.isEmpty();
		return Inventory.of(this.entries.subList(0, Math.min(this.entries.size(), this.maxFiles)), this.unreadable,
				this.cut || more);
	}

	/**
	 * A file or folder in a folder.
	 *
	 * @param changed when it was last changed
	 */
	record Seen(String name, boolean folder, long size, Instant changed) {
	}

}
