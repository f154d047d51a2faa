package uk.candour.connectors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real server of a protocol, in a process of its own: nothing of it is on our class
 * path. Maven lays the jars below target.
 */
public final class ServerProcess implements AutoCloseable {

	private final Process process;

	private ServerProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts a server and waits until it answers.
	 * @param jar as {@link #file} knows it
	 * @param main the class that starts it
	 * @param log where it writes what it has to say
	 */
	public static ServerProcess start(String jar, String main, Path log, Callable<Boolean> answers, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-cp", file(jar).toString(), main));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.failFast("the server has ended, see " + log, () -> !process.isAlive())
			.pollInterval(Duration.ofMillis(50))
			.ignoreExceptions()
			.until(answers);
		return new ServerProcess(process);
	}

	/**
	 * A file that Maven has laid ready.
	 * @param name below target, such as servers/jetty.jar
	 */
	public static Path file(String name) {
		Path file = Path.of("target", name).toAbsolutePath();
		assertThat(Files.exists(file)).as("run mvn process-test-classes once, it fetches " + name).isTrue();
		return file;
	}

	/** Whether anybody listens at a port. */
	public static Callable<Boolean> listening(int port) {
		return () -> {
			new Socket(InetAddress.getLoopbackAddress(), port).close();
			return true;
		};
	}

	public static int freePort() throws IOException {
		try (ServerSocket reserved = new ServerSocket(0)) {
			return reserved.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
