package uk.candour.redaction.machine;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * A program that reads pictures may work for its time, and is not blamed for waiting.
 */
@EnabledOnOs(OS.LINUX)
class ProgramWaitTest {

	private static Process started(String... command) throws IOException {
		return new ProcessBuilder(command).start();
	}

	@Test
	void whoeverWaitsForAProcessorIsNotBlamed() throws IOException {
		assertThat(ProgramWait.of(started("sleep", "0.8"), Duration.ofMillis(150))).isZero();
	}

	@Test
	void whoeverWorksWithoutEndIsStopped() throws IOException {
		Process program = started("sh", "-c", "while :; do :; done");
		assertThatIOException().isThrownBy(() -> ProgramWait.of(program, Duration.ofMillis(150)))
			.withMessageContaining("took more than");
		assertThat(program.onExit().join().isAlive()).isFalse();
	}

	@Test
	void whoeverDoesNothingForLongIsStoppedToo() throws IOException {
		Process program = started("sleep", "60");
		assertThatIOException().isThrownBy(() -> ProgramWait.of(program, Duration.ofMillis(20)));
		assertThat(program.onExit().join().isAlive()).isFalse();
	}

	@Test
	void itsExitCodeIsTold() throws IOException {
		assertThat(ProgramWait.of(started("sh", "-c", "exit 3"), Duration.ofSeconds(20))).isEqualTo(3);
	}

}
