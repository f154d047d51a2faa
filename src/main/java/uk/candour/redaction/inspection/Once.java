package uk.candour.redaction.inspection;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What is found out once for each key, however many ask for it: while one is at it, the
 * others wait. What fails is tried again by the next who asks.
 */
final class Once<T> {

	private final Map<String, FutureTask<T>> known = new ConcurrentHashMap<>();

	/** Finds something out. */
	interface Finding<T> {

		T get() throws IOException;

	}

	/** What was found out, or is now. */
	T of(String key, Finding<T> finding) throws IOException {
		FutureTask<T> mine = new FutureTask<>(finding::get);
		FutureTask<T> first = this.known.computeIfAbsent(key, (unknown) -> mine);
		if (first == mine) {
			mine.run();
		}
		try {
			return first.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("reading the picture was stopped", ex);
		}
		catch (ExecutionException ex) {
			this.known.remove(key, first);
			throw (ex.getCause() instanceof IOException failed) ? failed : new IOException(ex.getCause());
		}
	}

}
