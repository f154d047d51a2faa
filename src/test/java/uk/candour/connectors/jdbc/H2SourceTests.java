package uk.candour.connectors.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.ServerProcess;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.SourceFailure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is not PostgreSQL, by a driver out of the folder: an H2 server, which
 * writes names in capitals, keeps no session from writing and cuts no connection by
 * itself.
 */
class H2SourceTests extends DatabaseContract {

	private static final Drivers DRIVERS = new Drivers(ServerProcess.file("drivers/h2.jar").getParent().toString());

	private static ServerProcess server;

	private static int port;

	@BeforeAll
	void start(@TempDir Path folder) throws IOException, SQLException {
		port = ServerProcess.freePort();
		server = ServerProcess.start("drivers/h2.jar", "org.h2.tools.Server", folder.resolve("h2.log"),
				ServerProcess.listening(port), "-tcp", "-tcpPort", String.valueOf(port), "-ifNotExists", "-baseDir",
				folder.toString());
		try (Connection connection = owner()) {
			execute(connection,
					"create table people (person_id int primary key, given_name varchar, family_name varchar, "
							+ "date_of_birth date, phone varchar)",
					"create table notes (note_id varchar primary key, person_id int, noted_at timestamp, "
							+ "body clob, scan blob, sent timestamp with time zone)",
					"create table locked (person_id int)", "create user reader password '" + SECRET + "'",
					"grant select on people, notes to reader", "create user writer password '" + WRITE_SECRET + "'",
					"grant select, update on people to writer");
			fill(connection);
			execute(connection, "update notes set sent = timestamp with time zone '2023-05-12 12:00:00+00'");
		}
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected Connection owner() throws SQLException {
		return enter(DRIVERS, url(port), "sa");
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
		return "jdbc:h2:tcp://localhost:" + port + "/homes";
	}

	@Override
	protected String dayAfterTo() {
		return "dateadd(day, 1, cast(:to as date))";
	}

	@Override
	protected String crowd() {
		return "select lpad(cast(x as varchar), 6, '0') as locator, repeat(:family, 170) as body "
				+ "from system_range(1, 100000) order by locator";
	}

	@Override
	protected int fewerRows() {
		return 50_000;
	}

	@Override
	protected String slow() {
		return "select cast(sum(a.x * b.x) as varchar) as locator, :name as body "
				+ "from system_range(1, 1000000) a, system_range(1, 1000000) b";
	}

	@Override
	protected byte[] beginning() {
		return new byte[] { 0, 0, 0, 1 };
	}

	/** H2's client forgets the socket of a server that did not answer. */
	@Override
	protected boolean closesAtOnce() {
		return false;
	}

	@Test
	void longTextsAndMomentsAreReadAsPeopleReadThem() throws SourceFailure {
		List<Finding> notes = new ArrayList<>();
		system(with("query.notes.sql", "select note_id as locator, body, sent from notes where person_id = :person_id"))
			.find(about(named("Dorothy Penrose")), notes::add);
		assertThat(notes).singleElement()
			.satisfies((note) -> assertThat(note.content()).asString().contains("reported noise", "2023-05-12 13:00"));
	}

}
