package uk.candour.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.util.FileSystemUtils;

/**
 * The database server and the folder that the demonstration's tests share, for making
 * them takes seconds. Both are gone when the tests end.
 */
final class OneTown {

	static final long SEED = 7;

	private static EmbeddedPostgres server;

	private static Path folder;

	private OneTown() {
	}

	static synchronized EmbeddedPostgres server() {
		try {
			if (server == null) {
				server = EmbeddedPostgres.builder().start();
			}
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static synchronized Path folder() {
		try {
			if (folder == null) {
				folder = Files.createTempDirectory("candour-demo");
				Runtime.getRuntime()
					.addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
