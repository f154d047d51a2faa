package uk.candour.workflow.camunda;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the errand pool as soon as there is something to do.
 */
@Component
class Bell {

	private final Semaphore rung = new Semaphore(0);

	void ring() {
		this.rung.release();
	}

	/** Rings when what this transaction has written can be seen by others. */
	void ringAfterCommit() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			ring();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ring();
			}
		});
	}

	/** Waits for the bell, at most so long. */
	void await(long millis) throws InterruptedException {
		if (this.rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
			this.rung.drainPermits();
		}
	}

}
