package uk.candour.redaction.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.redaction.Area;
import uk.candour.redaction.Residue;

/**
 * What one inspection has found so far, each thing once.
 */
public final class Findings {

	private static final int MOST = 2_000;

	/** Each with the places where it was seen. */
	private final Map<Residue, Set<Area>> residues = new LinkedHashMap<>();

	/**
	 * Notes a finding.
	 * @param channel where it lies, in a word such as {@code outline}
	 * @param page from 1; 0 where no page shows it
	 * @param detail what was found, for a person to read
	 */
	public void add(String channel, int page, String detail) {
		add(channel, page, detail, List.of());
	}

	/** Notes a finding that was seen at places of its page. */
	synchronized void add(String channel, int page, String detail, List<Area> places) {
		Residue residue = new Residue(channel, page, detail);
		if (this.residues.size() < MOST || this.residues.containsKey(residue)) {
			this.residues.computeIfAbsent(residue, (first) -> new LinkedHashSet<>()).addAll(places);
		}
	}

	/** Adds one residue for each mark found. */
	void addMarks(String channel, int page, Collection<String> marks, String where) {
		marks.forEach((mark) -> add(channel, page, mark + " in " + where));
	}

	/** Whether the mark was found on a page already. */
	synchronized boolean isOnPage(String mark) {
		return this.residues.keySet().stream().anyMatch((r) -> r.page() > 0 && r.detail().startsWith(mark));
	}

	/** What was found, that of no page first. */
	public synchronized List<Residue> inPageOrder() {
		return this.residues.entrySet()
			.stream()
			.map((each) -> new Residue(each.getKey().channel(), each.getKey().page(), each.getKey().detail(),
					List.copyOf(each.getValue())))
			.sorted(Comparator.comparingInt(Residue::page))
			.toList();
	}

}
