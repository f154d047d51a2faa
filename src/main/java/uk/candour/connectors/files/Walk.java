package uk.candour.connectors.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Goes through a folder and the folders below it. Links are not followed, so nothing
 * outside is ever reached.
 */
record Walk(Path root, int maxDepth, int maxFiles) {

	/**
	 * What stands in the folder, in the order of the paths.
	 */
	Inventory inventory(Deadline deadline) throws SourceFailure {
		if (!Files.isDirectory(this.root)) {
			throw new SourceFailure("The folder of this file share cannot be reached.", true, null);
		}
		try {
			Path real = this.root.toRealPath();
			Visitor visitor = new Visitor(real, this.maxFiles, deadline);
			Files.walkFileTree(real, Set.of(), this.maxDepth, visitor);
			deadline.check();
			visitor.entries.sort(Comparator.comparing(Entry::locator));
			return new Inventory(visitor.entries, visitor.unreadable, visitor.cut);
		}
		catch (IOException failure) {
			throw new SourceFailure("The folder of this file share cannot be read.", true, Trace.of(failure));
		}
	}

	/**
	 * What a folder holds.
	 *
	 * @param entries the files
	 * @param unreadable paths of what could not be looked at
	 * @param cut whether there was more than the most files or depth
	 */
	record Inventory(List<Entry> entries, List<String> unreadable, boolean cut) {
	}

	/**
	 * A file.
	 *
	 * @param path where it is
	 * @param locator the path below the root, with slashes
	 */
	record Entry(Path path, String locator, long size, Instant changed) {

		String name() {
			return this.path.getFileName().toString();
		}

		/**
		 * Whether it is still a file of the folder: not a link put there meanwhile.
		 */
		boolean isStillInside(Path root) throws IOException {
			return Files.isRegularFile(this.path, LinkOption.NOFOLLOW_LINKS)
					&& this.path.toRealPath().startsWith(root.toRealPath());
		}

	}

	private static final class Visitor extends SimpleFileVisitor<Path> {

		private final Path root;

		private final int most;

		private final Deadline deadline;

		private final List<Entry> entries = new ArrayList<>();

		private final List<String> unreadable = new ArrayList<>();

		private boolean cut;

		Visitor(Path root, int most, Deadline deadline) {
			this.root = root;
			this.most = most;
			this.deadline = deadline;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
			if (this.deadline.isOver()) {
				return FileVisitResult.TERMINATE;
			}
			if (facts.isDirectory()) {
				this.cut = true;
				this.unreadable.add(locator(file));
			}
			else if (facts.isRegularFile()) {
				if (this.entries.size() == this.most) {
					this.cut = true;
					return FileVisitResult.TERMINATE;
				}
				this.entries.add(new Entry(file, locator(file), facts.size(), facts.lastModifiedTime().toInstant()));
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException refused) {
			this.unreadable.add(locator(file));
			return FileVisitResult.CONTINUE;
		}

		private String locator(Path file) {
			return this.root.relativize(file).toString().replace('\\', '/');
		}

	}

}
