package uk.candour.connectors.files;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.Period;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class S3SourceTests extends NetworkSourceContract {

	private static Process server;

	private static int port;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException {
		port = freePort();
		String jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.endsWith("-exec.jar") && entry.contains("s3mock"))
			.findFirst()
			.orElseThrow();
		server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-jar", jar, "--server.port=0",
				"--com.adobe.testing.s3mock.http-port=" + port, "--com.adobe.testing.s3mock.httpPort=" + port,
				"--http.port=" + port, "--com.adobe.testing.s3mock.store.initialBuckets=archive,crowd",
				"--com.adobe.testing.s3mock.store.root=" + folder)
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("s3.log").toFile())
			.start();
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(S3SourceTests::answers);
		try (S3Client client = client()) {
			for (Held held : HELD) {
				String at = String.valueOf(held.date().atStartOfDay(Period.ZONE).toEpochSecond());
				client.putObject(
						(one) -> one.bucket("archive")
							.key("housing/" + held.date().getYear() + "/" + held.key() + ".txt")
							.metadata(Map.of("mtime", at)),
						RequestBody.fromString(held.name() + " " + held.text(), StandardCharsets.UTF_8));
			}
			client.putObject((one) -> one.bucket("archive").key("planning/Maureen Oakley.txt"),
					RequestBody.fromString("not of the housing service"));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket reserved = new ServerSocket(0)) {
			return reserved.getLocalPort();
		}
	}

	private static boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port); S3Client client = client()) {
			client.headBucket((one) -> one.bucket("archive"));
			return true;
		}
		catch (IOException | RuntimeException notYet) {
			return false;
		}
	}

	private static S3Client client() {
		return S3Client.builder()
			.endpointOverride(URI.create("http://localhost:" + port))
			.region(Region.EU_WEST_2)
			.forcePathStyle(true)
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("candour", SECRET)))
			.build();
	}

	@AfterAll
	static void stop() {
		server.destroyForcibly();
	}

	@Override
	protected Adapter adapter() {
		return new S3Adapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(port);
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("endpoint", "http://localhost:" + port, "bucket", "archive", "prefix", "housing/",
				"access-key", "candour", "secret-key-from", "GOOD_SECRET", "date-metadata", "mtime"));
	}

	@Override
	protected String secretSetting() {
		return "secret-key-from";
	}

	@Override
	protected byte[] beginning() {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 5000\r\n\r\n<ListBucketResult>"
			.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * The server of the other tests lets everybody in, so here one answers as S3 does
	 * when a signature does not fit.
	 */
	@Override
	@Test
	protected void wrongCredentialsAreNotTriedAgain() throws Exception {
		HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		door.createContext("/", (exchange) -> {
			byte[] refusal = "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.US_ASCII);
			exchange.sendResponseHeaders(403, refusal.length);
			exchange.getResponseBody().write(refusal);
			exchange.close();
		});
		door.start();
		try {
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> system(at(door.getAddress().getPort())).find(about(MAUREEN), (finding) -> {
					}));
			assertThat(failure).hasMessageContaining("refused");
			assertThat(failure.isWorthRetrying()).isFalse();
		}
		finally {
			door.stop(0);
		}
	}

	@Test
	void onlyWhatLiesUnderThePrefixIsLookedAt() throws SourceFailure {
		List<Finding> findings = findings(about(named("Maureen Oakley")));
		assertThat(findings).extracting(Finding::locator)
			.contains("2023/damp-report.txt")
			.noneMatch((locator) -> locator.contains("planning"));
	}

	@Test
	void withoutADateOfItsOwnAnObjectCountsByWhenItWasStored() throws SourceFailure {
		Map<String, String> settings = with("prefix", "planning/");
		assertThat(count(settings)).isOne();
	}

	@Test
	void aBucketThatIsNotThereIsNamedPlainly() {
		SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> count(with("bucket", "nothing-here")));
		assertThat(failure).hasMessageContaining("no such bucket");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void moreObjectsThanOnePageAreAllLookedAt() throws SourceFailure {
		try (S3Client client = client()) {
			for (int i = 0; i < 1010; i++) {
				int number = i;
				client.putObject((one) -> one.bucket("crowd").key("note-" + number + ".txt"),
						RequestBody.fromString((number == 1009) ? "Maureen Oakley" : "nobody"));
			}
		}
		Map<String, String> settings = with("bucket", "crowd");
		settings.remove("prefix");
		settings.remove("date-metadata");
		settings.put("timeout-seconds", "300");
		Searched searched = system(settings).find(about(MAUREEN), (finding) -> {
		});
		assertThat(searched.looked()).isEqualTo(1010);
		assertThat(searched.truncated()).isFalse();
	}

	private int count(Map<String, String> settings) throws SourceFailure {
		int[] count = new int[1];
		system(settings).find(about(named("Maureen Oakley")), (finding) -> count[0]++);
		return count[0];
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("bucket", "../other")))
			.withMessageContaining("bucket");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("endpoint", "s3.example")))
			.withMessageContaining("endpoint");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("access-key", null)))
			.withMessageContaining("access-key");
	}

}
