package uk.candour.connectors;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a search could not look into: a few by name, and how many in all, so that the
 * record of the search stays readable and needs no room.
 */
public final class Unread {

	private static final int NAMED = 10;

	private final Set<String> named = new LinkedHashSet<>();

	private int more;

	/**
	 * Something that could not be looked into, by what people find it again.
	 */
	public void add(String name) {
		if (this.named.size() < NAMED) {
			this.named.add(name);
		}
		else if (!this.named.contains(name)) {
			this.more++;
		}
	}

	/**
	 * A sentence that begins with these words and a blank before them; empty when all was
	 * looked into.
	 */
	public String sentence(String words) {
		return this.named.isEmpty() ? "" : " " + words + ": " + String.join(", ", this.named)
				+ ((this.more > 0) ? " and " + this.more + " more" : "") + ".";
	}

}
