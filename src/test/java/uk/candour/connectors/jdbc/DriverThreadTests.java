package uk.candour.connectors.jdbc;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.spi.SourceFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DriverThreadTests {

	private final AtomicInteger leftBehind = new AtomicInteger();

	private final AtomicInteger tidied = new AtomicInteger();

	private final CountDownLatch back = new CountDownLatch(1);

	private void callAndGiveUp() throws SourceFailure, SQLException {
		DriverThread thread = new DriverThread(this.leftBehind);
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(SourceFailure.class).isThrownBy(() -> thread.call(this::waitForEver))
			.matches(SourceFailure::isWorthRetrying);
		assertThat(Thread.interrupted()).isTrue();
		thread.close(this::tidy);
	}

	private Void waitForEver() {
		while (this.back.getCount() > 0) {
			try {
				this.back.await();
			}
			catch (InterruptedException deaf) {
				continue;
			}
		}
		return null;
	}

	private Void tidy() {
		this.tidied.incrementAndGet();
		return null;
	}

	@Test
	void aDriverThatDoesNotComeBackIsLeftBehindAndTidiesUpWhenItDoes() throws Exception {
		callAndGiveUp();
		assertThat(this.leftBehind).hasValue(1);
		assertThat(this.tidied).hasValue(0);
		this.back.countDown();
		Awaitility.await().untilAsserted(() -> assertThat(this.leftBehind).hasValue(0));
		assertThat(this.tidied).hasValue(1);
	}

	@Test
	void onlyAFewAreLeftBehindAtATime() throws Exception {
		for (int i = 0; i < 10; i++) {
			callAndGiveUp();
		}
		assertThatExceptionOfType(SourceFailure.class).isThrownBy(() -> new DriverThread(this.leftBehind))
			.matches(SourceFailure::isWorthRetrying);
		this.back.countDown();
		Awaitility.await().untilAsserted(() -> assertThat(this.tidied).hasValue(10));
		new DriverThread(this.leftBehind).close(this::tidy);
		assertThat(this.tidied).hasValue(11);
	}

	@Test
	void aThreadThatNobodyWantsTidiesUpAndEnds() throws Exception {
		new DriverThread(this.leftBehind).release(this::tidy);
		Awaitility.await().untilAsserted(() -> assertThat(this.leftBehind).hasValue(0));
		assertThat(this.tidied).hasValue(1);
	}

	@Test
	void whatADriverThrowsComesBackUnchanged() throws Exception {
		DriverThread thread = new DriverThread(this.leftBehind);
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> thread.call(() -> {
			throw new SQLException("no", "08001");
		})).matches((failure) -> failure.getSQLState().equals("08001"));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> thread.call(() -> {
			throw new ArithmeticException();
		}));
		assertThat(thread.call(() -> 7)).isEqualTo(7);
		thread.close(this::tidy);
		assertThat(this.leftBehind).hasValue(0);
	}

}
