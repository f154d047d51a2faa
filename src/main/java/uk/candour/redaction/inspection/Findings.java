package uk.candour.redaction.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.Residue;

/**
 * What one inspection has found so far, each thing once.
 */
public final class Findings {

	private static final int MOST = 2_000;

	private final Set<Residue> residues = new LinkedHashSet<>();

	/**
	 * Notes a finding.
	 * @param channel where it lies, in a word such as {@code outline}
	 * @param page from 1; 0 where no page shows it
	 * @param detail what was found, for a person to read
	 */
	public synchronized void add(String channel, int page, String detail) {
		if (this.residues.size() < MOST) {
			this.residues.add(new Residue(channel, page, detail));
		}
	}

	/** Adds one residue for each mark found. */
	void addMarks(String channel, int page, Collection<String> marks, String where) {
		marks.forEach((mark) -> add(channel, page, mark + " in " + where));
	}

	/** Whether the mark was found on a page already. */
	synchronized boolean isOnPage(String mark) {
		return this.residues.stream().anyMatch((r) -> r.page() > 0 && r.detail().startsWith(mark));
	}

	/** What was found, that of no page first. */
	public synchronized List<Residue> inPageOrder() {
		return this.residues.stream().sorted(Comparator.comparingInt(Residue::page)).toList();
	}

}
