package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import uk.candour.redaction.UnusablePdf;

/**
 * How long one original may be worked on. What takes longer, or nests deeper than the
 * stack, ends in a refusal: a file built to do harm never holds up the office. Reading of
 * pictures has limits of its own and does not count, and on a busy machine the file is
 * not blamed for the time that it waits for a processor.
 */
public final class Patience {

	private static final long LEAST_SECONDS = 24;

	private static final long SECONDS_PER_MEBIBYTE = 4;

	private static final long MOST_SECONDS = 600;

	private static final long STACK = 16L << 20;

	private static final long LOOK_MILLIS = 500;

	/** The most by which the time is stretched on a busy machine. */
	private static final int BUSIEST = 4;

	private final long seconds;

	private long deadline;

	/** How many read pictures just now. */
	private int apart;

	private long apartSince;

	private final List<Thread> workers = new CopyOnWriteArrayList<>();

	/** So many seconds from now on. */
	public Patience(long seconds) {
		this.seconds = seconds;
		this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
	}

	/** What a file of this size deserves. */
	public static Patience with(Path source) {
		try {
			long mebibytes = Files.size(source) >> 20;
			return new Patience(Math.min(MOST_SECONDS, LEAST_SECONDS + mebibytes * SECONDS_PER_MEBIBYTE));
		}
		catch (IOException absent) {
			return new Patience(LEAST_SECONDS);
		}
	}

	/**
	 * Does the work on a thread of its own.
	 * @throws UnusablePdf when it takes too long
	 */
	public <T> T within(Callable<T> work) throws IOException {
		FutureTask<T> task = new FutureTask<>(work);
		Thread thread = new Thread(null, task, "redaction", STACK);
		thread.setDaemon(true);
		thread.start();
		count(thread);
		while (true) {
			try {
				return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException notYet) {
				if (isOver()) {
					task.cancel(true);
					throw new UnusablePdf("This PDF takes too long to be worked on (more than " + this.seconds
							+ " seconds): it may be damaged or built to do harm. Ask for a copy printed to PDF again.");
				}
			}
			catch (InterruptedException stopped) {
				task.cancel(true);
				Thread.currentThread().interrupt();
				throw new UnusablePdf("The work on this PDF was stopped before it was done.", stopped);
			}
			catch (ExecutionException failed) {
				throw cause(failed.getCause());
			}
		}
	}

	private static IOException cause(Throwable cause) {
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause instanceof RuntimeException known) {
			throw known;
		}
		return (cause instanceof IOException damaged) ? damaged : new IOException(cause);
	}

	/** The processor time of this thread counts as work on the file. */
	public void count(Thread worker) {
		this.workers.add(worker);
	}

	private synchronized boolean isOver() {
		long over = System.nanoTime() - this.deadline;
		long most = TimeUnit.SECONDS.toNanos(this.seconds);
		return this.apart == 0 && over > 0 && (over > (BUSIEST - 1) * most || worked() >= most);
	}

	/** Processor time of all that works on the file; for ever where nobody can tell. */
	private long worked() {
		ThreadMXBean clock = ManagementFactory.getThreadMXBean();
		if (!clock.isThreadCpuTimeSupported()) {
			return Long.MAX_VALUE;
		}
		return this.workers.stream().mapToLong((worker) -> Math.max(0, clock.getThreadCpuTime(worker.getId()))).sum();
	}

	/** From now on time does not count, until {@link #resume}. */
	public synchronized void pause() {
		if (this.apart++ == 0) {
			this.apartSince = System.nanoTime();
		}
	}

	/** Time counts again when nobody pauses any more. */
	public synchronized void resume() {
		if (--this.apart == 0) {
			this.deadline += System.nanoTime() - this.apartSince;
		}
	}

}
