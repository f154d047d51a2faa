package uk.candour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A real PostgreSQL of the house's own, for when no other is named: started while the
 * house is planned, ready before its first part is made, found again with its data at the
 * next start, and stopped after the house. With {@code spring.datasource.url} set it does
 * nothing.
 */
class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Map<Path, Integer> RUNNING = new HashMap<>();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.getProperty("spring.datasource.url", "").isBlank()) {
			Path data = Path.of(environment.getProperty("candour.data", "data")).toAbsolutePath().normalize();
			int wanted = environment.getProperty("candour.database-port", Integer.class, 5439);
			CompletableFuture<Integer> port = CompletableFuture.supplyAsync(() -> start(data, wanted),
					(starting) -> new Thread(starting, "embedded-database").start());
			context.addBeanFactoryPostProcessor((parts) -> name(ready(port), environment));
		}
	}

	private static int ready(CompletableFuture<Integer> port) {
		try {
			return port.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException told) ? told : ex;
		}
	}

	private static void name(int port, ConfigurableEnvironment environment) {
		environment.getPropertySources()
			.addFirst(new MapPropertySource("embedded PostgreSQL", Map.of("spring.datasource.url", url(port),
					"spring.datasource.username", "postgres", "spring.datasource.password", "postgres")));
	}

	/** Held for as long as this program runs, one for each data folder that it owns. */
	private static final Map<Path, FileLock> OWNED = new HashMap<>();

	private static synchronized int start(Path data, int wanted) {
		Integer running = RUNNING.get(data);
		if (running != null) {
			return running;
		}
		Path cluster = data.resolve("postgres");
		boolean owner = own(data);
		Optional<Integer> living = living(cluster, owner);
		if (living.isEmpty() && !owner) {
			throw new IllegalStateException("Another Candour is starting or stopping on the folder " + data
					+ ". Wait until it is ready, then try again.");
		}
		int port = living.orElseGet(() -> launch(cluster, data.resolve("postgres-program"), wanted));
		RUNNING.put(data, port);
		return port;
	}

	/**
	 * Whether this program is the one that starts and stops the server of a folder: a
	 * command beside a running house must not stop the house's server at its own end.
	 */
	private static boolean own(Path data) {
		try {
			Files.createDirectories(data);
			FileChannel file = FileChannel.open(data.resolve("postgres.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = file.tryLock();
			if (lock == null) {
				file.close();
				return false;
			}
			OWNED.put(data, lock);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + data + " cannot be used for the database", ex);
		}
	}

	/**
	 * The port of a server that outlived a killed house: it is adopted, for two servers
	 * on one folder would destroy it. One that belongs to a running house is only used.
	 */
	private static Optional<Integer> living(Path cluster, boolean owner) {
		Path pidFile = cluster.resolve("postmaster.pid");
		try {
			if (!Files.exists(pidFile)) {
				return Optional.empty();
			}
			List<String> lines = Files.readAllLines(pidFile);
			int port = Integer.parseInt(lines.get(3).strip());
			if (!answers(port, cluster)) {
				return Optional.empty();
			}
			if (!owner) {
				return Optional.of(port);
			}
			log.info("PostgreSQL is still running on port {}: adopted", port);
			long pid = Long.parseLong(lines.get(0).strip());
			SpringApplication.getShutdownHandlers().add(() -> ProcessHandle.of(pid).ifPresent(EmbeddedDatabase::stop));
			return Optional.of(port);
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The file {} cannot be read, so PostgreSQL is started anew", pidFile.getFileName());
			return Optional.empty();
		}
	}

	/** Waits for its end: the next house must not find a server that is about to go. */
	private static void stop(ProcessHandle server) {
		server.destroy();
		server.onExit()
			.completeOnTimeout(server, 20, TimeUnit.SECONDS)
			.thenAccept(
					(ended) -> log.info(ended.isAlive() ? "PostgreSQL is still stopping" : "PostgreSQL has stopped"))
			.join();
	}

	private static boolean answers(int port, Path cluster) throws IOException {
		try (Connection connection = DriverManager.getConnection(url(port), "postgres", "postgres");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show data_directory")) {
			return row.next() && Files.isSameFile(cluster, Path.of(row.getString(1)));
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static int launch(Path cluster, Path program, int wanted) {
		boolean first = !Files.exists(cluster.resolve("PG_VERSION"));
		log.info(first ? "Preparing a PostgreSQL database, once" : "Starting PostgreSQL");
		if (taken(wanted)) {
			log.info("Port {} is in use by another program, so PostgreSQL takes a free one", wanted);
		}
		try {
			Files.createDirectories(cluster);
			Files.createDirectories(program);
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setDataDirectory(cluster)
				.setOverrideWorkingDirectory(program.toFile())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setPort(taken(wanted) ? 0 : wanted)
				// the library's defaults are for throw-away test data: ours must survive
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("max_connections", "200")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setPGStartupWait(Duration.ofSeconds(60))
				.start();
			SpringApplication.getShutdownHandlers().add(() -> close(server));
			log.info("PostgreSQL is ready on port {}", server.getPort());
			return server.getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL did not start", ex);
		}
	}

	private static boolean taken(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void close(EmbeddedPostgres server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			log.warn("PostgreSQL did not stop cleanly; it will recover at the next start", ex);
		}
	}

	private static String url(int port) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
	}

}
