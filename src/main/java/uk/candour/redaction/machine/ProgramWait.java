package uk.candour.redaction.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a program that the house has started. What it may take is its own processor
 * time: on a busy machine it is not blamed for waiting for a processor.
 */
public final class ProgramWait {

	private static final long LOOK_MILLIS = 500;

	/** How often over its time a program may last on the wall, working or not. */
	private static final int BUSIEST = 8;

	private ProgramWait() {
	}

	/**
	 * Waits until the program ends, and ends it when its time is up.
	 * @param most what it may take
	 * @return its exit code
	 * @throws IOException when it takes too long, or nobody waits for it any more
	 */
	public static int of(Process program, Duration most) throws IOException {
		long start = System.nanoTime();
		try {
			while (!program.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
				Duration lasted = Duration.ofNanos(System.nanoTime() - start);
				if (lasted.compareTo(most) > 0 && (lasted.compareTo(most.multipliedBy(BUSIEST)) > 0
						|| worked(program, lasted).compareTo(most) > 0)) {
					throw new IOException("reading the picture took more than " + most.toSeconds() + " seconds");
				}
			}
			return program.exitValue();
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException("reading the picture was stopped", stopped);
		}
		finally {
			program.destroyForcibly();
		}
	}

	/** Its processor time; where nobody can tell, the time that it lasted. */
	private static Duration worked(Process program, Duration lasted) {
		return program.toHandle().info().totalCpuDuration().orElse(lasted);
	}

}
