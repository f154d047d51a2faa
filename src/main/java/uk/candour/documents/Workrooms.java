package uk.candour.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this process has its workrooms. A process that is killed cannot empty them, and
 * decrypted files must not stay: the next start does it. Who lives holds a lock.
 */
@Component
class Workrooms implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Workrooms.class);

	private static final String LOCK = ".lock";

	private static final FileAttribute<?> PRIVATE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private final Path lock;

	private final FileChannel held;

	private final Path folder;

	Workrooms(@Value("${candour.data}") Path data) throws IOException {
		Path all = Files.createDirectories(data.toAbsolutePath().resolve("workrooms"));
		for (Path other : locks(all)) {
			emptyIfAbandoned(other);
		}
		String name = UUID.randomUUID().toString();
		this.lock = all.resolve(name + LOCK);
		this.held = FileChannel.open(this.lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		this.held.lock();
		this.folder = Files.createDirectory(all.resolve(name), PRIVATE);
	}

	/** An empty private room. */
	Workroom open() throws IOException {
		return new Workroom(Files.createTempDirectory(this.folder, "", PRIVATE));
	}

	private static List<Path> locks(Path all) throws IOException {
		try (Stream<Path> files = Files.list(all)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(LOCK)).toList();
		}
	}

	private static void emptyIfAbandoned(Path lock) throws IOException {
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
				FileLock mine = channel.tryLock()) {
			if (mine != null) {
				log.info("Deleting the working copies that a process left which was ended by force");
				remove(lock);
			}
		}
		catch (OverlappingFileLockException ex) {
			log.debug("Another house in this process works there");
		}
	}

	private static void remove(Path lock) throws IOException {
		String name = lock.getFileName().toString();
		Path folder = lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
		if (Files.exists(folder)) {
			new Workroom(folder).close();
		}
		Files.deleteIfExists(lock);
	}

	@Override
	public void close() throws IOException {
		remove(this.lock);
		this.held.close();
	}

}
