package uk.candour.connectors.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.ServerProcess;
import uk.candour.connectors.spi.Adapter;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A database of which Candour knows nothing but what whoever runs the server declares: an
 * HSQLDB server, whose driver has no time-out at all and waits for ever.
 */
class HsqldbSourceTests extends DatabaseContract {

	private static final Drivers DRIVERS = new Drivers(ServerProcess.file("drivers/hsqldb.jar").getParent().toString());

	private static ServerProcess server;

	private static int port;

	@BeforeAll
	void start(@TempDir Path folder) throws IOException, SQLException {
		port = ServerProcess.freePort();
		server = ServerProcess.start("drivers/hsqldb.jar", "org.hsqldb.server.Server", folder.resolve("hsqldb.log"),
				ServerProcess.listening(port), "--address", "127.0.0.1", "--port", String.valueOf(port), "--database.0",
				"mem:homes", "--dbname.0", "homes");
		try (Connection connection = owner()) {
			execute(connection,
					"create table people (person_id int primary key, given_name varchar(100), family_name varchar(100), "
							+ "date_of_birth date, phone varchar(200))",
					"create table notes (note_id varchar(100) primary key, person_id int, noted_at timestamp, "
							+ "body clob, scan blob)",
					"create table locked (person_id int)", "create user reader password '" + SECRET + "'",
					"grant select on people to reader", "grant select on notes to reader",
					"create user writer password '" + WRITE_SECRET + "'", "grant select, update on people to writer");
			fill(connection);
		}
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected Connection owner() throws SQLException {
		return enter(DRIVERS, url(port), "SA");
	}

	@Override
	protected Adapter adapter() {
		return new JdbcAdapter(DRIVERS, new Dialects(Map.of("hsqldb",
				new Dialects.Declared("jdbc:hsqldb:hsql://{host}/{database}{;get_column_name}", List.of()))));
	}

	@Override
	protected Map<String, String> settings() {
		return at(port);
	}

	@Override
	protected Map<String, String> at(int port) {
		Map<String, String> settings = super.at(port);
		settings.put("username", "READER");
		return settings;
	}

	@Override
	protected Map<String, String> correcting(Map<String, String> settings) {
		super.correcting(settings);
		settings.put("writer", "WRITER");
		return settings;
	}

	@Override
	protected String url(int port) {
		return "jdbc:hsqldb:hsql://localhost:" + port + "/homes";
	}

	@Override
	protected String dayAfterTo() {
		return "cast(:to as date) + interval '1' day";
	}

	@Override
	protected String isExpected(String column) {
		return column + " is not distinct from cast(:expected as varchar(200))";
	}

	@Override
	protected String crowd() {
		return "select lpad(cast(n as varchar(6)), 6, '0') as locator, repeat(cast(:family as varchar(100)), 170) as body "
				+ "from unnest(sequence_array(1, 100000, 1)) as t(n) order by locator";
	}

	@Override
	protected String slow() {
		return "select cast(sum(a.n * b.n) as varchar(40)) as locator, cast(:name as varchar(100)) as body "
				+ "from unnest(sequence_array(1, 100000, 1)) as a(n), unnest(sequence_array(1, 100000, 1)) as b(n)";
	}

	@Override
	protected byte[] beginning() {
		return new byte[] { 0, 0, 0 };
	}

	/** The driver waits as long as the server keeps the line. */
	@Override
	protected boolean closesAtOnce() {
		return false;
	}

	@Test
	void nothingIsAllowedButWhatIsDeclared() {
		for (String url : List.of("jdbc:hsqldb:file:/tmp/x", "jdbc:hsqldb:mem:x", "jdbc:hsqldb:res:x",
				"jdbc:hsqldb:hsql://localhost/x;hsqldb.method_class_names=java.lang.System",
				"jdbc:hsqldb:hsql://localhost/../x", "jdbc:hsqldb:hsql://localhost/x?a=b")) {
			assertThatIllegalArgumentException().isThrownBy(() -> system(with("url", url)))
				.withMessageContaining("must look like jdbc:hsqldb:hsql://host:port/database")
				.withMessageContaining("get_column_name");
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> system(with("url", "jdbc:hsqldb:hsql://localhost,db.evil.example/homes")))
			.withMessageContaining("db.evil.example");
	}

}
