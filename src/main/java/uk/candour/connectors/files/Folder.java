package uk.candour.connectors.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * A folder of this machine and the folders below it. Links are not followed, so nothing
 * outside is ever reached.
 */
record Folder(Path root, int maxDepth, int maxFiles) implements Share {

	static Folder enter(Path root, int maxDepth, int maxFiles) throws SourceFailure {
		try {
			if (Files.isDirectory(root)) {
				return new Folder(root.toRealPath(), maxDepth, maxFiles);
			}
			throw new SourceFailure("The folder of this file share cannot be reached.", true, null);
		}
		catch (IOException failure) {
			throw new SourceFailure("The folder of this file share cannot be read.", true, Trace.of(failure));
		}
	}

	@Override
	public String title() {
		return this.root.getFileName().toString();
	}

	@Override
	public Inventory inventory(Deadline deadline) throws SourceFailure {
		try {
			Visitor visitor = new Visitor(this.root, this.maxFiles, deadline);
			Files.walkFileTree(this.root, Set.of(), this.maxDepth, visitor);
			deadline.check();
			return Inventory.of(visitor.entries, visitor.unreadable, visitor.cut);
		}
		catch (IOException failure) {
			throw new SourceFailure("The folder of this file share cannot be read.", true, Trace.of(failure));
		}
	}

	@Override
	public InputStream open(Entry entry) throws IOException {
		Path path = this.root.resolve(entry.locator());
		boolean stillInside = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
				&& path.toRealPath().startsWith(this.root);
		if (!stillInside) {
			throw new IOException("It is no longer a file of the folder.");
		}
		return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public void close() {
		// A folder of this machine is not left.
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
				this.entries.add(new Entry(locator(file), facts.size(), facts.lastModifiedTime().toInstant()));
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException refused) {
			this.unreadable.add(locator(file));
			return FileVisitResult.CONTINUE;
		}

		private String locator(Path file) {
			return this.root.relativize(file).toString().replace(File.separatorChar, '/');
		}

	}

}
