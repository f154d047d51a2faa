package uk.candour.connectors;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.connectors.spi.Trace;

/**
 * Stands between the office and one system: no search waits longer than the time-out, no
 * more searches at once than the system bears, and a system that keeps failing is left
 * alone for a while.
 */
final class Guard implements SourceSystem {

	private static final CircuitBreakerConfig REST = CircuitBreakerConfig.custom()
		.slidingWindowSize(10)
		.minimumNumberOfCalls(5)
		.failureRateThreshold(50)
		.waitDurationInOpenState(Duration.ofSeconds(30))
		.permittedNumberOfCallsInHalfOpenState(1)
		.build();

	private final Enquiry enquiry;

	private final Duration timeout;

	private final Bulkhead bulkhead;

	private final CircuitBreaker breaker;

	Guard(String asset, Enquiry enquiry, Duration timeout, int concurrency) {
		this.enquiry = enquiry;
		this.timeout = timeout;
		this.bulkhead = Bulkhead.of(asset,
				BulkheadConfig.custom().maxConcurrentCalls(concurrency).maxWaitDuration(timeout).build());
		this.breaker = CircuitBreaker.of(asset, REST);
	}

	Standing standing() {
		CircuitBreaker.Metrics seen = this.breaker.getMetrics();
		Standing.State state = switch (this.breaker.getState()) {
			case OPEN, FORCED_OPEN -> Standing.State.LEFT_ALONE;
			case HALF_OPEN -> Standing.State.TRIED_AGAIN;
			default -> Standing.State.OPEN;
		};
		return new Standing(state, seen.getNumberOfFailedCalls(), seen.getNumberOfBufferedCalls());
	}

	@Override
	public Searched find(Query query, Consumer<Finding> found) throws SourceFailure {
		if (query.limit() < 1) {
			throw new IllegalArgumentException("The most findings wanted must be at least one.");
		}
		Receiver receiver = new Receiver(found);
		return through((deadline) -> this.enquiry.make(query,
				(finding) -> deadline.pausedWhile(() -> receiver.accept(finding)), deadline), receiver);
	}

	/**
	 * Does anything else in the system under the same protection.
	 */
	<T> T through(Work<T> work) throws SourceFailure {
		return through(work, new Receiver((finding) -> {
		}));
	}

	private <T> T through(Work<T> work, Receiver receiver) throws SourceFailure {
		if (!this.bulkhead.tryAcquirePermission()) {
			throw new SourceFailure("The system is busy with other searches.", true, null);
		}
		try {
			return unlessResting(work, receiver);
		}
		finally {
			this.bulkhead.onComplete();
		}
	}

	private <T> T unlessResting(Work<T> work, Receiver receiver) throws SourceFailure {
		if (!this.breaker.tryAcquirePermission()) {
			throw new SourceFailure("The system failed several times in a row and is left alone for half a minute.",
					true, null);
		}
		long began = System.nanoTime();
		try {
			T answer = inTime(work, receiver);
			this.breaker.onSuccess(System.nanoTime() - began, this.breaker.getTimestampUnit());
			return answer;
		}
		catch (NothingToAsk notAsked) {
			this.breaker.releasePermission();
			throw notAsked;
		}
		catch (SourceFailure failure) {
			this.breaker.onError(System.nanoTime() - began, this.breaker.getTimestampUnit(), failure);
			throw failure;
		}
		catch (RuntimeException | Error ours) {
			this.breaker.releasePermission();
			throw ours;
		}
	}

	private <T> T inTime(Work<T> work, Receiver receiver) throws SourceFailure {
		try (Deadline deadline = new Deadline(this.timeout)) {
			try {
				T answer = work.in(deadline);
				deadline.check();
				return answer;
			}
			catch (SourceFailure | RuntimeException failure) {
				throw explained(failure, receiver, deadline);
			}
		}
	}

	private SourceFailure explained(Exception failure, Receiver receiver, Deadline deadline) {
		if (failure == receiver.refusal) {
			throw receiver.refusal;
		}
		if (deadline.isOver()) {
			return new SourceFailure("The system did not answer within " + this.timeout.toSeconds() + " seconds.", true,
					Trace.of(failure));
		}
		if (Thread.currentThread().isInterrupted()) {
			return new SourceFailure("The search was interrupted.", true, Trace.of(failure));
		}
		if (failure instanceof SourceFailure known) {
			return known;
		}
		return new SourceFailure("The system answered with something that cannot be understood.", false,
				Trace.of(failure));
	}

	/**
	 * What is done in the system before the deadline.
	 */
	@FunctionalInterface
	interface Work<T> {

		T in(Deadline deadline) throws SourceFailure;

	}

	/**
	 * Hands findings on, and remembers when the receiving side itself failed: that is not
	 * the system's fault.
	 */
	private static final class Receiver {

		private final Consumer<Finding> found;

		private RuntimeException refusal;

		Receiver(Consumer<Finding> found) {
			this.found = found;
		}

		void accept(Finding finding) {
			try {
				this.found.accept(finding);
			}
			catch (RuntimeException refused) {
				this.refusal = refused;
				throw refused;
			}
		}

	}

}
