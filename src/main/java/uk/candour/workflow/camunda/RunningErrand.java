package uk.candour.workflow.camunda;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * An errand on its way. While its report is written down nobody else touches its lock:
 * the engine would take that for a conflict.
 */
class RunningErrand {

	private final Ticket ticket;

	private final Duration limit;

	private Thread thread;

	private long since;

	private boolean finished;

	RunningErrand(Ticket ticket, Duration limit) {
		this.ticket = ticket;
		this.limit = limit;
		this.since = System.nanoTime();
	}

	Ticket ticket() {
		return this.ticket;
	}

	synchronized void begin() {
		this.thread = Thread.currentThread();
		this.since = System.nanoTime();
	}

	/** Writes down what came of it. */
	synchronized void finish(Runnable record) {
		this.finished = true;
		// an interruption that came too late must not spoil the record
		Thread.interrupted();
		record.run();
	}

	/** Keeps its lock, or, when it hangs, interrupts it. */
	synchronized void keep(Consumer<Ticket> lock) {
		if (this.finished) {
			return;
		}
		if (System.nanoTime() - this.since > this.limit.toNanos() && this.thread != null) {
			this.thread.interrupt();
		}
		lock.accept(this.ticket);
	}

}
