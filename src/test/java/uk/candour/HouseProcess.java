package uk.candour;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole house as a process of its own, which a test may kill and start again on the
 * same folder.
 */
final class HouseProcess {

	private static final Duration START = Duration.ofMinutes(8);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path folder;

	private final int port = freePort();

	private final int databasePort = freePort();

	private Process process;

	private int starts;

	/**
	 * A house that is not started yet.
	 * @param folder in which it keeps everything; its parent holds the logs
	 */
	HouseProcess(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/** Starts it, and returns when its doors are open. */
	void start() throws IOException {
		this.starts++;
		Files.createDirectories(this.folder);
		Path log = this.folder.resolveSibling("house-" + this.starts + ".log");
		this.process = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		await("the house to open; see " + log).atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
			assertThat(this.process.isAlive()).as("the house lives; see " + log).isTrue();
			return opens();
		});
	}

	private List<String> command() {
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		return Stream
			.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", "-Xmx1g", "-cp", classPath, Candour.class.getName()), settings())
			.toList();
	}

	private Stream<String> settings() {
		return Stream.of("--spring.profiles.active=demo", "--server.port=" + this.port,
				"--candour.database-port=" + this.databasePort, "--candour.data=" + this.folder,
				"--candour.demo.imap-port=0", "--candour.demo.smtp-port=0", "--candour.demo.contractor-port=0",
				"--candour.workflow.errand-lock-seconds=4");
	}

	private boolean opens() throws InterruptedException {
		try {
			HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
				.timeout(Duration.ofSeconds(10))
				.build();
			return this.http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Kills it without a word; its PostgreSQL lives on. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).as("the house is dead").isTrue();
	}

	/** Kills its PostgreSQL, too. */
	void killDatabase() throws IOException {
		ProcessHandle server = database();
		server.destroyForcibly();
		await("PostgreSQL to die").atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
	}

	/** Its PostgreSQL, as the server's own file names it. */
	ProcessHandle database() throws IOException {
		String number = Files.readAllLines(this.folder.resolve("postgres/postmaster.pid")).get(0).strip();
		return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
	}

	/** Stops both in good order, or else by force. */
	void stop() throws IOException, InterruptedException {
		ProcessHandle server = database();
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			kill();
		}
		if (server.isAlive()) {
			server.destroy();
			await("PostgreSQL to stop").atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
		}
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	String databaseUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.databasePort + "/postgres";
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException("No port is free", ex);
		}
	}

}
