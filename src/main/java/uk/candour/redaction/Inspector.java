package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

/**
 * Searches a PDF for residue by every channel, sharing no code with the redactor. The
 * only maker of a {@link VerifiedPdf}.
 */
public final class Inspector {

	/**
	 * Looks for residue of the marks, and for suspicious structure in any case.
	 * @param pdf the file
	 * @param marks what must be gone; may be empty
	 * @param password the user password, or null
	 * @return every finding; empty when clean
	 * @throws UnusablePdf when the file cannot be read
	 */
	public List<Residue> inspect(Path pdf, List<Mark> marks, String password) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Inspects a redacted copy and vouches for it.
	 * @param original the file before redaction; what was under each box there must be
	 * gone from the copy
	 * @param redacted the copy
	 * @param marks what must be gone
	 * @return the proof
	 * @throws ResidueFound when anything survives
	 */
	public VerifiedPdf verify(Path original, Path redacted, List<Mark> marks) throws ResidueFound {
		throw new UnsupportedOperationException();
	}

}
