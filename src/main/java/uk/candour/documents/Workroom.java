package uk.candour.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private folder for work on decrypted files: closing it deletes them.
 *
 * @param folder the folder
 */
public record Workroom(Path folder) implements AutoCloseable {

	/** A path for a file in this room. */
	public Path file(String name) {
		return this.folder.resolve(name);
	}

	@Override
	public void close() throws IOException {
		List<Path> deepestFirst;
		try (Stream<Path> paths = Files.walk(this.folder)) {
			deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : deepestFirst) {
			Files.deleteIfExists(path);
		}
	}

}
