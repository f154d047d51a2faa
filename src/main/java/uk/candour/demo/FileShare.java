package uk.candour.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * The file share: a folder tree with real files. It is made in a folder beside and moved
 * into place when complete, so that a start that was killed leaves no half of it.
 */
final class FileShare {

	private final Path folder;

	/**
	 * The share inside the demonstration's folder.
	 * @param folder of the demonstration council
	 */
	FileShare(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** Where the share lies. */
	Path root() {
		return this.folder.resolve("fileshare");
	}

	/**
	 * Makes the files, unless the same ones are there already.
	 * @return whether they were made now
	 */
	boolean prepare(long seed, List<Story> stories) {
		String edition = seed + " " + Council.VERSION + " " + Council.editionOf(stories);
		Path mark = this.folder.resolve("fileshare.edition");
		try {
			if (Files.isDirectory(root()) && Files.exists(mark) && Files.readString(mark).equals(edition)) {
				return false;
			}
			Path unfinished = this.folder.resolve("fileshare.unfinished");
			FileSystemUtils.deleteRecursively(unfinished);
			FileShareBook.of(seed, stories).parallelStream().forEach((paper) -> write(unfinished, paper));
			Files.deleteIfExists(mark);
			FileSystemUtils.deleteRecursively(root());
			Files.move(unfinished, root());
			Files.writeString(mark, edition);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demonstration's file share could not be made in " + root()
					+ "; is the folder writable? Another folder can be set as candour.demo.folder", ex);
		}
	}

	/** How many files lie in it. */
	long size() {
		try (var paths = Files.walk(root())) {
			return paths.filter(Files::isRegularFile).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demonstration's file share cannot be read", ex);
		}
	}

	private static void write(Path unfinished, Paper paper) {
		Path file = unfinished.resolve(paper.path()).normalize();
		if (!file.startsWith(unfinished)) {
			throw new IllegalArgumentException("A file of the demonstration would lie outside its share");
		}
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, Papers.bytes(paper));
			Files.setLastModifiedTime(file, FileTime.from(paper.on().atTime(9, 0).toInstant(ZoneOffset.UTC)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file of the demonstration's file share could not be written", ex);
		}
	}

}
