package uk.candour.connectors.spi;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * How long a search may still wait for its system. When time is up the owning thread is
 * interrupted and everything under the deadline is cut. Belongs to the thread that makes
 * it and ends when closed.
 */
public final class Deadline implements AutoCloseable {

	private static final ScheduledExecutorService WATCH = Executors
		.newSingleThreadScheduledExecutor(daemons("connector-watch"));

	// A cut may itself block on a dead connection, so the watch never waits for one.
	private static final ExecutorService CUTS = Executors.newCachedThreadPool(daemons("connector-cut"));

	private final Thread owner = Thread.currentThread();

	private final List<Closeable> underIt = new ArrayList<>();

	private long left;

	private long since;

	private Future<?> alarm;

	private boolean over;

	/**
	 * A deadline that runs from now.
	 */
	public Deadline(Duration time) {
		this.left = time.toNanos();
		run();
	}

	private static ThreadFactory daemons(String name) {
		return (work) -> {
			Thread thread = new Thread(work, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	/**
	 * Puts something under the deadline: closed, from another thread, when time is up.
	 * Closing must not wait for the system.
	 * @return the same thing
	 */
	public synchronized <T extends Closeable> T over(T resource) {
		this.underIt.add(resource);
		if (this.over) {
			cut(List.of(resource));
		}
		return resource;
	}

	/**
	 * Takes something from under the deadline, because it was closed in good order.
	 */
	public synchronized void done(Closeable resource) {
		this.underIt.removeIf((held) -> held == resource);
	}

	/**
	 * The time left, at least a millisecond.
	 */
	public synchronized Duration left() {
		long rest = (this.alarm != null) ? this.left - (System.nanoTime() - this.since) : this.left;
		return Duration.ofNanos(Math.max(rest, 1_000_000));
	}

	/**
	 * The time left and a second more: for a library's own time-out, so that it is this
	 * deadline that ends the wait and says so.
	 */
	public Duration patience() {
		return left().plusSeconds(1);
	}

	/**
	 * Whether time is up.
	 */
	public synchronized boolean isOver() {
		return this.over;
	}

	/**
	 * Goes on only while there is time.
	 * @throws SourceFailure when time is up
	 */
	public void check() throws SourceFailure {
		if (isOver()) {
			throw new SourceFailure("The search took too long and was stopped.", true, null);
		}
	}

	/**
	 * Does work that is not the system's and does not count, such as keeping a finding.
	 */
	public void pausedWhile(Runnable work) {
		rest();
		try {
			work.run();
		}
		finally {
			run();
		}
	}

	private synchronized void run() {
		if (!this.over) {
			this.since = System.nanoTime();
			this.alarm = WATCH.schedule(this::ring, Math.max(this.left, 0), TimeUnit.NANOSECONDS);
		}
	}

	private synchronized void rest() {
		if (this.alarm != null) {
			this.alarm.cancel(false);
			this.alarm = null;
			this.left -= System.nanoTime() - this.since;
		}
	}

	private synchronized void ring() {
		// An alarm that was put off at the last moment may still ring.
		if (this.alarm != null && this.left <= System.nanoTime() - this.since) {
			this.over = true;
			this.owner.interrupt();
			cut(this.underIt);
		}
	}

	private void cut(List<? extends Closeable> resources) {
		for (Closeable resource : List.copyOf(resources)) {
			CUTS.execute(() -> {
				try {
					resource.close();
				}
				catch (IOException alreadyBroken) {
					// The search fails with the time-out; how the line broke adds
					// nothing.
				}
			});
		}
	}

	/**
	 * Ends the deadline. The interruption that it caused, if any, is taken back.
	 */
	@Override
	public synchronized void close() {
		rest();
		this.underIt.clear();
		if (this.over) {
			Thread.interrupted();
		}
	}

}
