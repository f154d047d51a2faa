package uk.candour.connectors;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GuardTests {

	private static final Query QUERY = new Query(
			new Subject(List.of(), null, List.of(), List.of(), List.of(), List.of()), null, null, List.of(), 1);

	private static final Searched NOTHING = new Searched("nothing", 0, false);

	private static SourceFailure failure(Guard guard) {
		return catchThrowableOfType(SourceFailure.class, () -> guard.find(QUERY, (finding) -> {
		}));
	}

	@Test
	void noMoreSearchesAtOnceThanTheSystemBears() throws Exception {
		CountDownLatch inside = new CountDownLatch(1);
		CountDownLatch leave = new CountDownLatch(1);
		Enquiry slow = (query, found, deadline) -> {
			inside.countDown();
			await(leave);
			return NOTHING;
		};
		Guard guard = new Guard("slow", slow, Duration.ofSeconds(1), 1);
		ExecutorService other = Executors.newSingleThreadExecutor();
		Future<SourceFailure> first = other.submit(() -> failure(guard));
		inside.await();
		SourceFailure busy = failure(guard);
		assertThat(busy).isNotNull();
		assertThat(busy.isWorthRetrying()).isTrue();
		leave.countDown();
		first.get(5, TimeUnit.SECONDS);
		other.shutdown();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException cut) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void aSystemThatKeepsFailingIsLeftAlone() {
		AtomicInteger calls = new AtomicInteger();
		Guard guard = new Guard("broken", (query, found, deadline) -> {
			calls.incrementAndGet();
			throw new SourceFailure("Broken.", true, null);
		}, Duration.ofSeconds(1), 1);
		for (int i = 0; i < 5; i++) {
			assertThat(guard.standing()).isEqualTo(new Standing(Standing.State.OPEN, i, i));
			assertThat(failure(guard)).hasMessage("Broken.");
		}
		assertThat(guard.standing()).isEqualTo(new Standing(Standing.State.LEFT_ALONE, 5, 5));
		assertThat(failure(guard)).hasMessageContaining("left alone");
		assertThat(calls).hasValue(5);
	}

	@Test
	void peopleOfWhomNothingFitsDoNotMakeTheSystemLookBroken() {
		Guard guard = new Guard("fine", (query, found, deadline) -> {
			throw new NothingToAsk("Nothing fits.");
		}, Duration.ofSeconds(1), 1);
		for (int i = 0; i < 20; i++) {
			assertThat(failure(guard)).hasMessage("Nothing fits.");
		}
	}

	@Test
	void anAdapterThatStumblesOverAnAnswerFailsPlainly() {
		Guard guard = new Guard("odd", (query, found, deadline) -> {
			throw new IllegalStateException("Maureen Oakley");
		}, Duration.ofSeconds(1), 1);
		SourceFailure failure = failure(guard);
		assertThat(failure).hasMessageContaining("cannot be understood")
			.hasRootCauseMessage("java.lang.IllegalStateException");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void anAnswerThatComesTooLateIsAFailureAndTheThreadIsFreeAgain() {
		CountDownLatch never = new CountDownLatch(1);
		Guard guard = new Guard("late", (query, found, deadline) -> {
			await(never);
			return NOTHING;
		}, Duration.ofMillis(200), 1);
		assertThat(failure(guard).isWorthRetrying()).isTrue();
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	@Test
	void keepingAFindingDoesNotUseUpTheSystemsTime() throws SourceFailure {
		Enquiry two = (query, found, deadline) -> {
			found.accept(null);
			found.accept(null);
			return NOTHING;
		};
		Guard guard = new Guard("patient", two, Duration.ofMillis(700), 1);
		AtomicInteger kept = new AtomicInteger();
		guard.find(QUERY, (finding) -> {
			pause(800);
			kept.incrementAndGet();
		});
		assertThat(kept).hasValue(2);
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException cut) {
			throw new IllegalStateException("The deadline ran while a finding was kept.", cut);
		}
	}

	@Test
	void aSearchForNoFindingsIsAMistakeOfTheCaller() {
		Guard guard = new Guard("any", (query, found, deadline) -> NOTHING, Duration.ofSeconds(1), 1);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> guard.find(new Query(QUERY.subject(), null, null, List.of(), 0), (finding) -> {
			}));
	}

}
