package uk.candour.workflow.camunda;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where reports of errands are written down: few at once, in the order in which they
 * came, so that many systems that answer at the same moment leave room for those who wait
 * for a page.
 */
class ReportTray {

	private final Semaphore places;

	private final AtomicInteger reports = new AtomicInteger();

	ReportTray(int places) {
		this.places = new Semaphore(places, true);
	}

	/** Writes one down, when its turn has come. */
	void write(Runnable report) {
		this.reports.incrementAndGet();
		this.places.acquireUninterruptibly();
		try {
			report.run();
		}
		finally {
			this.places.release();
			this.reports.decrementAndGet();
		}
	}

	/** Whether no report waits or is being written. */
	boolean isEmpty() {
		return this.reports.get() == 0;
	}

}
