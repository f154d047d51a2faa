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

	private final List<String> warnings;

	VerifiedPdf(Path file, String sha256, int pages, List<String> warnings) {
		this.file = file;
		this.warnings = List.copyOf(warnings);
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

	/**
	 * What a person should look at before the file leaves, in plain words: text that the
	 * original already hid under boxes. Empty when there is nothing.
	 */
	public List<String> warnings() {
		return this.warnings;
	}

}
