package uk.candour.redaction.inspection.file;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.machine.PackedTwice;

/**
 * Runs an inspection on a thread of its own, so that a file which makes the PDF library
 * loop, nest without end or eat memory ends in a refusal.
 */
public final class WatchedRun {

	/** Deep nesting is a matter of stack: enough for honest files. */
	private static final long STACK = 8L << 20;

	private static final long GRACE = TimeUnit.SECONDS.toNanos(3);

	private WatchedRun() {
	}

	/** Work on a file within a budget. */
	public interface Work<T> {

		T run(InspectionBudget budget) throws IOException;

	}

	/**
	 * Does the work, and waits no longer than the time given.
	 * @throws UnusablePdf when it takes longer, nests too deeply or asks for too much
	 * memory
	 */
	public static <T> T within(Duration time, Work<T> work) {
		InspectionBudget budget = new InspectionBudget(time);
		FutureTask<T> task = new FutureTask<>(() -> guarded(work, budget));
		Thread thread = new Thread(null, task, "inspection", STACK);
		thread.setDaemon(true);
		thread.start();
		try {
			return result(task, budget);
		}
		catch (TimeoutException ex) {
			task.cancel(true);
			throw budget.timeUp();
		}
		catch (InterruptedException ex) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new UnusablePdf("The inspection was interrupted before it was done.", ex);
		}
		catch (ExecutionException ex) {
			throw unwrapped(ex.getCause());
		}
	}

	private static <T> T result(FutureTask<T> task, InspectionBudget budget)
			throws InterruptedException, ExecutionException, TimeoutException {
		while (true) {
			try {
				return task.get(Math.max(0, budget.nanosLeft()) + GRACE, TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				if (budget.isUp()) {
					throw ex;
				}
			}
		}
	}

	private static <T> T guarded(Work<T> work, InspectionBudget budget) {
		try {
			return work.run(budget);
		}
		catch (IOException ex) {
			throw InspectedPdf.damaged(ex);
		}
		catch (StackOverflowError ex) {
			throw new UnusablePdf("The PDF is nested deeper than can be inspected: it may be built to do harm. "
					+ "Ask for it in another form.", ex);
		}
		catch (OutOfMemoryError ex) {
			throw InspectionBudget.tooLarge();
		}
	}

	private static RuntimeException unwrapped(Throwable cause) {
		if (cause instanceof UnusablePdf unusable) {
			return new UnusablePdf(unusable.getMessage(), unusable);
		}
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause instanceof PackedTwice) {
			return new UnusablePdf("The PDF cannot be read to its end: " + cause.getMessage()
					+ ". Ask for it again, or print and scan it.", cause);
		}
		return InspectedPdf.damaged(cause);
	}

}
