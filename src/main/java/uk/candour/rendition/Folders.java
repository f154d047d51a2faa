package uk.candour.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders for the time of one rendering.
 */
final class Folders {

	private Folders() {
	}

	/** Deletes the folder and all in it; what was in it may be personal data. */
	static void clear(Path folder) {
		if (folder == null) {
			return;
		}
		try (Stream<Path> tree = Files.walk(folder)) {
			List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Temporary copies could not be deleted", ex);
		}
	}

}
