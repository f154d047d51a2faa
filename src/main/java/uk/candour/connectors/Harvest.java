package uk.candour.connectors;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * What one search brings in: each thing once, no more than wanted, and a count of what
 * was looked through.
 */
public final class Harvest {

	private final int limit;

	private final Consumer<Finding> found;

	private final Set<String> locators = new HashSet<>();

	private long looked;

	private boolean truncated;

	private boolean overflowing;

	public Harvest(Query query, Consumer<Finding> found) {
		this.limit = query.limit();
		this.found = found;
	}

	/**
	 * Whether this place still has to be brought in: false when it already was, or when
	 * there are enough findings, which makes the harvest a truncated one.
	 */
	public boolean wants(String locator) {
		if (this.locators.contains(locator)) {
			return false;
		}
		if (this.locators.size() >= this.limit) {
			this.truncated = true;
			this.overflowing = true;
			return false;
		}
		return true;
	}

	/**
	 * Whether more turned up than was wanted: nothing further can be brought in.
	 */
	public boolean isOverflowing() {
		return this.overflowing;
	}

	/**
	 * Brings a finding in, if it is wanted.
	 */
	public void add(Finding finding) {
		if (wants(finding.locator())) {
			this.locators.add(finding.locator());
			this.found.accept(finding);
		}
	}

	/**
	 * How many more findings are wanted.
	 */
	public int room() {
		return this.limit - this.locators.size();
	}

	/**
	 * Counts records, files or messages that were looked through.
	 */
	public void looked(long more) {
		this.looked += more;
	}

	/**
	 * There was more than was read.
	 */
	public void truncate() {
		this.truncated = true;
	}

	/**
	 * Whether there was more than was brought in.
	 */
	public boolean isTruncated() {
		return this.truncated;
	}

	/**
	 * The line for the certificate.
	 */
	public Searched searched(String asked) {
		return new Searched(asked, this.looked, this.truncated);
	}

}
