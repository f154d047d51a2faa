package uk.candour.redaction;

import java.util.List;

/**
 * A copy was refused because something marked survives in it.
 */
public class ResidueFound extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Residue> residues;

	/** A refusal for what was found. */
	public ResidueFound(List<Residue> residues) {
		super(residues.size() + " residue(s) found: the file must not leave");
		this.residues = List.copyOf(residues);
	}

	/** What was found, in the order of pages. */
	public List<Residue> residues() {
		return this.residues;
	}

}
