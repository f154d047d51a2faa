package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

/**
 * A PDF that the {@link Inspector} found clean: the only thing that may go into a pack.
 * Only the inspector can make one.
 */
public final class VerifiedPdf {

	private final Path file;

	private final String sha256;

	private final int pages;

	private final List<Residue> covered;

	VerifiedPdf(Path file, String sha256, int pages, List<Residue> covered) {
		this.file = file;
		this.covered = List.copyOf(covered);
		this.sha256 = sha256;
		this.pages = pages;
	}

	/** Where it lies. */
	public Path file() {
		return this.file;
	}

	/** Lower-case hexadecimal fingerprint of the file when it was inspected. */
	public String sha256() {
		return this.sha256;
	}

	/** How many pages it has. */
	public int pages() {
		return this.pages;
	}

	/**
	 * Text that the original already hid under boxes, that no mark asks for, and that can
	 * still be read: a person must judge it before the file leaves.
	 */
	public List<Residue> covered() {
		return this.covered;
	}

	/** What a person should look at before the file leaves, in plain words. */
	public List<String> warnings() {
		return this.covered.stream()
			.map((residue) -> "Page " + residue.page() + ": " + residue.detail()
					+ ". It was so in the original, and no mark asks for it to go.")
			.toList();
	}

}
