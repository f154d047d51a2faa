package uk.candour.disclosure;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.io.IOUtils;

/**
 * Opens the parts of a pack in order, one ahead of the one that is being bound.
 */
final class PartsAhead implements Closeable {

	private static final int AHEAD = 2;

	private final Iterator<Expected> parts;

	private final Deque<Future<OpenPart>> open = new ArrayDeque<>();

	private final ExecutorService desk = Executors.newSingleThreadExecutor((job) -> {
		Thread thread = new Thread(job, "part-opening");
		thread.setDaemon(true);
		return thread;
	});

	PartsAhead(List<Expected> parts) {
		this.parts = parts.iterator();
	}

	/**
	 * A part to open.
	 *
	 * @param file where it is
	 * @param sha256 the fingerprint it must have; null for any
	 */
	record Expected(Path file, String sha256) {
	}

	/**
	 * The next part; whoever takes it closes it.
	 * @throws IOException when it cannot be opened
	 */
	OpenPart next() throws IOException {
		while (this.parts.hasNext() && this.open.size() < AHEAD) {
			Expected part = this.parts.next();
			this.open.add(this.desk.submit(() -> OpenPart.of(part.file(), part.sha256())));
		}
		try {
			return this.open.remove().get();
		}
		catch (ExecutionException failed) {
			if (failed.getCause() instanceof IOException unread) {
				throw unread;
			}
			if (failed.getCause() instanceof Error error) {
				throw error;
			}
			throw (failed.getCause() instanceof RuntimeException known) ? known : new IllegalStateException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException("binding was stopped", stopped);
		}
	}

	/** Closes what was opened and not taken. */
	@Override
	public void close() {
		this.desk.shutdown();
		this.open.forEach((part) -> {
			try {
				IOUtils.closeQuietly(part.get());
			}
			catch (ExecutionException unread) {
				// nobody asked for it
			}
			catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		});
	}

}
