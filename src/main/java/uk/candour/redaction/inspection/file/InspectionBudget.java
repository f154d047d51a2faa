package uk.candour.redaction.inspection.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import uk.candour.redaction.UnusablePdf;

/**
 * How much time and memory one inspection may take. A file that asks for more is refused,
 * never waited for.
 */
public final class InspectionBudget {

	/** Time for everything but reading pictures, for a file of no size. */
	public static final Duration TIME = Duration.ofSeconds(20);

	/**
	 * Honest files of thousands of pages are large; small ones that need long are not
	 * honest.
	 */
	private static final long MILLIS_PER_MEBIBYTE = 2_500;

	private static final long LONGEST_MILLIS = 300_000;

	/**
	 * The most by which the time is stretched where many work at once: waiting for a
	 * processor is no fault of the file.
	 */
	private static final double BUSIEST = 4;

	/** Decoded bytes of one stream. */
	public static final long STREAM_BYTES = 96L << 20;

	/** Decoded bytes of all streams together. */
	static final long ALL_BYTES = 3L << 30;

	/** Operators, glyphs and regular-expression steps between looks at the time. */
	private static final int TICKS = 4096;

	private final Duration time;

	private final long deadline;

	private final AtomicLong bytes;

	/** Nanoseconds beyond the time. */
	private final AtomicLong more;

	private int ticks;

	/** A budget that begins to run now. */
	public InspectionBudget(Duration time) {
		this(time, System.nanoTime() + time.toNanos(), new AtomicLong(), new AtomicLong());
	}

	private InspectionBudget(Duration time, long deadline, AtomicLong bytes, AtomicLong more) {
		this.time = time;
		this.deadline = deadline;
		this.bytes = bytes;
		this.more = more;
	}

	/** The same budget in the hand of another thread. */
	InspectionBudget shared() {
		return new InspectionBudget(this.time, this.deadline, this.bytes, this.more);
	}

	/** How long a file of this size may take. */
	public static Duration timeFor(Path file, Duration least) {
		try {
			long mebibytes = (Files.size(file) + (1 << 20) - 1) >> 20;
			return least.plusMillis(Math.min(LONGEST_MILLIS, mebibytes * MILLIS_PER_MEBIBYTE));
		}
		catch (IOException ex) {
			// Not there or not readable: said when it is opened.
			return least;
		}
	}

	/** Gives more time, for work of which nobody knew before. */
	public void extend(Duration time) {
		this.more.addAndGet(time.toNanos());
	}

	/**
	 * Stops the inspection when its time is up.
	 * @throws UnusablePdf when the time is up
	 */
	public void check() {
		if (isUp() || Thread.currentThread().isInterrupted()) {
			throw timeUp();
		}
	}

	/** Whether the time is up, stretched by how busy the machine is. */
	boolean isUp() {
		long over = -nanosLeft();
		return over > 0 && over > (this.time.toNanos() + this.more.get()) * (busy() - 1);
	}

	/** How many want each processor: 1 on a machine that does nothing else. */
	private static double busy() {
		OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
		return Math.max(1, Math.min(BUSIEST, machine.getSystemLoadAverage() / machine.getAvailableProcessors()));
	}

	UnusablePdf timeUp() {
		return new UnusablePdf("The file takes too long to inspect (more than "
				+ this.time.plusNanos(this.more.get()).toSeconds()
				+ " seconds): it may be damaged or built to do harm. Ask for it in another form, or print and scan it.");
	}

	/** A small step; looks at the time now and then. */
	public void tick() {
		if (++this.ticks >= TICKS) {
			this.ticks = 0;
			check();
		}
	}

	/**
	 * Counts decoded bytes.
	 * @throws UnusablePdf when the file unpacks to too much
	 */
	public void spend(long decoded) {
		if (this.bytes.addAndGet(decoded) > ALL_BYTES) {
			throw tooLarge();
		}
	}

	/** The refusal of a file that unpacks to more than anyone should look through. */
	public static UnusablePdf tooLarge() {
		return new UnusablePdf("The file unpacks to more data than can be inspected (more than " + (STREAM_BYTES >> 20)
				+ " MiB in one part, or " + (ALL_BYTES >> 30)
				+ " GiB in all): it may be built to do harm. Ask for it in another form.");
	}

	long nanosLeft() {
		return this.deadline + this.more.get() - System.nanoTime();
	}

}
