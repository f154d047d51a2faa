package uk.candour.connectors.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Calls a driver from a thread of its own, for some drivers wait for ever and cannot be
 * interrupted. When the search is interrupted, as it is when its time is up, the driver
 * is left behind with its thread, which tidies up when the driver does come back. Of one
 * database only a few may be left behind at a time; then it is not asked until one comes
 * back.
 */
final class DriverThread {

	private static final int MOST_LEFT_BEHIND = 10;

	private final ExecutorService thread = Executors.newSingleThreadExecutor((work) -> {
		Thread made = new Thread(work, "connector-driver");
		made.setDaemon(true);
		return made;
	});

	private final AtomicInteger leftBehind;

	private boolean left;

	/**
	 * A thread for one session.
	 * @param leftBehind how many threads of the same database have been left behind
	 * @throws SourceFailure when they are too many
	 */
	DriverThread(AtomicInteger leftBehind) throws SourceFailure {
		if (leftBehind.get() >= MOST_LEFT_BEHIND) {
			throw new SourceFailure(
					"The driver of the database has not come back from earlier searches, so it is not asked again yet.",
					true, null);
		}
		this.leftBehind = leftBehind;
	}

	/**
	 * Makes a call and waits for its answer.
	 * @throws SourceFailure when the search was interrupted meanwhile
	 */
	<T> T call(Call<T> call) throws SQLException, SourceFailure {
		try {
			return this.thread.submit(call::make).get();
		}
		catch (InterruptedException stopped) {
			leave();
			Thread.currentThread().interrupt();
			throw new SourceFailure("The search was interrupted.", true, Trace.of(stopped));
		}
		catch (RejectedExecutionException gone) {
			throw new SourceFailure("The search was interrupted.", true, Trace.of(gone));
		}
		catch (ExecutionException failed) {
			throw rethrown(failed.getCause());
		}
	}

	private static SQLException rethrown(Throwable cause) {
		if (cause instanceof RuntimeException unchecked) {
			throw unchecked;
		}
		if (cause instanceof Error error) {
			throw error;
		}
		return (SQLException) cause;
	}

	private void leave() {
		if (!this.left) {
			this.left = true;
			this.leftBehind.incrementAndGet();
		}
	}

	/**
	 * Ends the thread. Waits for what is still to be done, unless the driver has been
	 * left behind.
	 */
	void close(Call<Void> last) throws SQLException, SourceFailure {
		try {
			if (!this.left) {
				call(last);
			}
		}
		finally {
			if (this.left) {
				release(last);
			}
			this.thread.shutdown();
		}
	}

	/**
	 * Ends the thread without waiting for what is still to be done.
	 */
	void release(Call<Void> last) {
		leave();
		this.thread.execute(() -> comeBack(last));
		this.thread.shutdown();
	}

	private void comeBack(Call<Void> last) {
		try {
			last.make();
		}
		catch (SQLException | RuntimeException alreadyBroken) {
			// The search has failed long ago.
		}
		finally {
			this.leftBehind.decrementAndGet();
		}
	}

	/**
	 * What is asked of the driver.
	 */
	@FunctionalInterface
	interface Call<T> {

		T make() throws SQLException;

	}

}
