package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

/**
 * The tricky files of the tests, for benchmarks.
 */
public final class TrickFiles {

	private TrickFiles() {
	}

	/** Writes one file for each trick, each holding the text in its own way. */
	public static List<Path> write(Path folder, String text) {
		return TrickyPdfs.all().stream().map((trick) -> trick.write(folder, text)).toList();
	}

}
