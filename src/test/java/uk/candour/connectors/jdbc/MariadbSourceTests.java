package uk.candour.connectors.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.ServerProcess;
import uk.candour.connectors.spi.Adapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against MariaDB, where Debian's package mariadb-server is installed.
 */
class MariadbSourceTests extends DatabaseContract {

	private static final Drivers DRIVERS = new Drivers(
			ServerProcess.file("drivers/mariadb.jar").getParent().toString());

	private static Process server;

	private static int port;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		Optional<String> program = Stream.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd")
			.filter((path) -> Files.isExecutable(Path.of(path)))
			.findFirst();
		if (program.isEmpty()) {
			System.err.println("NOT TESTED: MariaDB, for it is not installed (package mariadb-server).");
		}
		Assumptions.assumeTrue(program.isPresent(), "MariaDB is not installed");
		port = ServerProcess.freePort();
		String data = "--datadir=" + folder.resolve("data");
		String user = "--user=" + System.getProperty("user.name");
		String none = "--no-defaults";
		assertThat(run(folder, "mariadb-install-db", none, data, user, "--auth-root-authentication-method=normal",
				"--skip-test-db")
			.waitFor()).isZero();
		server = run(folder, program.get(), none, data, user, "--port=" + port, "--bind-address=127.0.0.1",
				"--socket=" + folder.resolve("socket"), "--pid-file=" + folder.resolve("pid"),
				"--character-set-server=utf8mb4");
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.failFast("the server has ended, see " + folder, () -> !server.isAlive())
			.ignoreExceptions()
			.until(() -> {
				owner("mysql").close();
				return true;
			});
		prepare();
	}

	private static Process run(Path folder, String... command) throws Exception {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("mariadb.log").toFile()))
			.start();
	}

	private void prepare() throws SQLException {
		try (Connection connection = owner("mysql")) {
			execute(connection, "create database homes", "use homes",
					"create table people (person_id int primary key, given_name varchar(100), family_name varchar(100), "
							+ "date_of_birth date, phone varchar(200))",
					"create table notes (note_id varchar(100) primary key, person_id int, noted_at datetime, "
							+ "body longtext, scan longblob)",
					"create table locked (person_id int)",
					"create user reader@'127.0.0.1' identified by '" + SECRET + "'",
					"grant select on homes.people to reader@'127.0.0.1'",
					"grant select on homes.notes to reader@'127.0.0.1'",
					"create view many as select seq from seq_1_to_100000",
					"grant select on homes.many to reader@'127.0.0.1'",
					"create user writer@'127.0.0.1' identified by '" + WRITE_SECRET + "'",
					"grant select, update on homes.people to writer@'127.0.0.1'");
			fill(connection);
		}
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.destroyForcibly();
		}
	}

	@Override
	protected Connection owner() throws SQLException {
		return owner("homes");
	}

	private static Connection owner(String database) throws SQLException {
		return enter(DRIVERS, "jdbc:mariadb://localhost:" + port + "/" + database, "root");
	}

	@Override
	protected Adapter adapter() {
		return new JdbcAdapter(DRIVERS, new Dialects(Map.of()));
	}

	@Override
	protected Map<String, String> settings() {
		return at(port);
	}

	@Override
	protected String url(int port) {
		return "jdbc:mariadb://localhost:" + port + "/homes";
	}

	@Override
	protected String dayAfterTo() {
		return ":to + interval 1 day";
	}

	@Override
	protected String isExpected(String column) {
		return column + " <=> :expected";
	}

	@Override
	protected Map<String, String> correcting(Map<String, String> settings) {
		super.correcting(settings);
		settings.put("correct.phone.read", "select phone as value from people where person_id = :record");
		return settings;
	}

	@Override
	protected String crowd() {
		return "select lpad(seq, 6, '0') as locator, repeat(:family, 170) as body from many order by locator";
	}

	@Override
	protected String slow() {
		return "select sleep(60) as locator, :name as body";
	}

	@Override
	protected byte[] beginning() {
		return new byte[] { 0x5b, 0, 0, 0, 0x0a };
	}

}
