package uk.candour.redaction;

import java.nio.file.Path;

/**
 * A PDF that the {@link Inspector} found clean: the only thing that may go into a pack.
 * Only the inspector can make one.
 */
public final class VerifiedPdf {

	private final Path file;

	private final String sha256;

	private final int pages;

	VerifiedPdf(Path file, String sha256, int pages) {
		this.file = file;
		this.sha256 = sha256;
		this.pages = pages;
	}

	public Path file() {
		return this.file;
	}

	/** Lower-case hexadecimal fingerprint of the file when it was inspected. */
	public String sha256() {
		return this.sha256;
	}

	public int pages() {
		return this.pages;
	}

}
