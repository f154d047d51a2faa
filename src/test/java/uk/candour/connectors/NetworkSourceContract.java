package uk.candour.connectors;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.candour.connectors.spi.SourceFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What every connector that talks over the network must do when the network or the server
 * is bad.
 */
public abstract class NetworkSourceContract extends SourceSystemContract {

	/**
	 * The binding with another port.
	 */
	protected abstract Map<String, String> at(int port);

	/**
	 * The name of the setting that names the secret.
	 */
	protected abstract String secretSetting();

	/**
	 * The beginning of a proper answer.
	 */
	protected abstract byte[] beginning();

	/**
	 * Whether the line to a server that never answers is closed when time is up. A driver
	 * that leaves it to be collected later is beyond our reach.
	 */
	protected boolean closesAtOnce() {
		return true;
	}

	private SourceFailure failure(Map<String, String> settings) {
		return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> system(settings).find(about(MAUREEN), (finding) -> {
					}));
			assertThat(Thread.currentThread().isInterrupted()).isFalse();
			assertThat(failure).isNotNull();
			assertThat(failure.getMessage()).doesNotContain(SECRET, "Oakley", "localhost", "127.0.0.1");
			return failure;
		});
	}

	private Map<String, String> impatient(Map<String, String> settings) {
		Map<String, String> impatient = new HashMap<>(settings);
		impatient.put("timeout-seconds", "1");
		return impatient;
	}

	@Test
	void aServerThatNeverAnswersIsCutOff() throws Exception {
		try (HostileServer server = HostileServer.silentAfter(new byte[0])) {
			SourceFailure failure = failure(impatient(at(server.port())));
			assertThat(failure).hasMessageContaining("1 seconds");
			assertThat(failure.isWorthRetrying()).isTrue();
			assertThat(closesAtOnce()).isEqualTo(server.isLeftAlone());
		}
	}

	@Test
	void aConnectionThatDiesHalfWayIsCutOff() throws Exception {
		try (HostileServer server = HostileServer.silentAfter(beginning())) {
			SourceFailure failure = failure(impatient(at(server.port())));
			assertThat(failure.isWorthRetrying()).isTrue();
			assertThat(server.calls()).isPositive();
			assertThat(closesAtOnce()).isEqualTo(server.isLeftAlone());
		}
	}

	@Test
	void aServerThatHangsUpIsWorthAnotherTry() throws Exception {
		try (HostileServer server = HostileServer.hangingUpAfter(new byte[0])) {
			assertThat(failure(at(server.port())).isWorthRetrying()).isTrue();
		}
	}

	@Test
	void garbageIsRefusedWithAPlainMessage() throws Exception {
		byte[] garbage = "\u0000\u0001%&/ Ladies and gentlemen\r\n\r\n\u0007".repeat(50)
			.getBytes(StandardCharsets.ISO_8859_1);
		try (HostileServer server = HostileServer.hangingUpAfter(garbage)) {
			assertThat(failure(at(server.port())).getMessage()).endsWith(".");
		}
	}

	@Test
	void aServerThatIsNotThereIsWorthAnotherTry() throws Exception {
		int port;
		try (ServerSocket reserved = new ServerSocket(0)) {
			port = reserved.getLocalPort();
		}
		assertThat(failure(at(port)).isWorthRetrying()).isTrue();
	}

	@Test
	protected void wrongCredentialsAreNotTriedAgain() throws Exception {
		SourceFailure failure = failure(with(secretSetting(), "BAD_SECRET"));
		assertThat(failure).hasMessageContaining("refused");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void aSecretThatIsNotSetIsRefusedWhenTheConnectorIsMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with(secretSetting(), "NO_SUCH_SECRET")))
			.withMessageContaining("NO_SUCH_SECRET");
	}

	@Test
	void aHostThatConnectorsMayNotReachIsRefusedWhenTheConnectorIsMade() {
		for (String host : List.of("169.254.169.254", "intranet.example", "localhost.evil.example")) {
			Map<String, String> elsewhere = new HashMap<>(at(1));
			elsewhere.replaceAll((name, value) -> value.replaceAll("localhost|127\\.0\\.0\\.1", host));
			assertThatIllegalArgumentException().isThrownBy(() -> system(elsewhere))
				.withMessageContaining(host)
				.withMessageContaining("candour.connectors.hosts");
		}
	}

}
