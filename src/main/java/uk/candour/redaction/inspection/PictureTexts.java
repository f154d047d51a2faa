package uk.candour.redaction.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What pictures were found to say, by their look: the same picture on many pages, or in a
 * copy that is made anew, need not be read again.
 */
public final class PictureTexts {

	private final Map<String, FutureTask<List<String>>> known = new ConcurrentHashMap<>();

	/** Reads a picture. */
	interface Reading {

		List<String> texts() throws IOException;

	}

	/** What a picture of this look says; while one reads it, others wait. */
	List<String> of(String look, Reading reading) throws IOException {
		FutureTask<List<String>> mine = new FutureTask<>(reading::texts);
		FutureTask<List<String>> read = this.known.computeIfAbsent(look, (unknown) -> mine);
		if (read == mine) {
			mine.run();
		}
		try {
			return read.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("reading the picture was stopped", ex);
		}
		catch (ExecutionException ex) {
			this.known.remove(look, read);
			throw (ex.getCause() instanceof IOException failed) ? failed : new IOException(ex.getCause());
		}
	}

}
