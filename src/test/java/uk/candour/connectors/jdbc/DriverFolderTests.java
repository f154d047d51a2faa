package uk.candour.connectors.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.CorrectableSourceContract;
import uk.candour.connectors.ServerProcess;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A database that is not PostgreSQL, by a driver out of the folder: an H2 server, which
 * writes names in capitals, keeps no session from writing and cuts no connection by
 * itself.
 */
class DriverFolderTests extends CorrectableSourceContract {

	private static final Drivers DRIVERS = new Drivers(ServerProcess.file("drivers/h2.jar").getParent().toString());

	private static ServerProcess server;

	private static int port;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException, SQLException {
		port = ServerProcess.freePort();
		server = ServerProcess.start("drivers/h2.jar", "org.h2.tools.Server", folder.resolve("h2.log"), () -> {
			new Socket(InetAddress.getLoopbackAddress(), port).close();
			return true;
		}, "-tcp", "-tcpPort", String.valueOf(port), "-ifNotExists", "-baseDir", folder.toString());
		try (Connection connection = owner(); Statement statement = connection.createStatement()) {
			statement
				.execute("create table people (person_id int primary key, given_name varchar, family_name varchar, "
						+ "date_of_birth date, phone varchar)");
			statement.execute("create table notes (note_id varchar primary key, person_id int, noted_at timestamp, "
					+ "body clob, scan blob, sent timestamp with time zone)");
			statement.execute("create user reader password '" + SECRET + "'");
			statement.execute("grant select on people, notes to reader");
			statement.execute("create user writer password '" + WRITE_SECRET + "'");
			statement.execute("grant select, update on people to writer");
			fill(connection);
		}
	}

	private static Connection owner() throws SQLException {
		Properties owner = new Properties();
		owner.put("user", "sa");
		owner.put("password", "");
		String url = "jdbc:h2:tcp://localhost:" + port + "/homes";
		return DRIVERS.of(url).orElseThrow().connect(url, owner);
	}

	private static void fill(Connection connection) throws SQLException {
		try (PreparedStatement person = connection.prepareStatement("insert into people values (?, ?, ?, ?, ?)");
				PreparedStatement note = connection.prepareStatement("insert into notes values (?, ?, ?, ?, ?, ?)")) {
			for (int i = 0; i < HELD.size(); i++) {
				Held held = HELD.get(i);
				boolean turned = held.name().contains(",");
				String[] parts = held.name().split(",? ");
				person.setInt(1, i);
				person.setString(2, turned ? parts[1] : parts[0]);
				person.setString(3, turned ? parts[0] : parts[1]);
				person.setObject(4, null);
				person.setString(5, null);
				person.execute();
				note.setString(1, held.key());
				note.setInt(2, i);
				note.setObject(3, held.date().atStartOfDay());
				note.setString(4, held.text());
				note.setBytes(5, held.text().getBytes(StandardCharsets.UTF_8));
				note.setObject(6, held.date().atTime(12, 0).atOffset(java.time.ZoneOffset.UTC));
				note.execute();
			}
		}
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected Adapter adapter() {
		return new JdbcAdapter(DRIVERS);
	}

	@Override
	protected Map<String, String> settings() {
		return at(port);
	}

	@Override
	protected Map<String, String> at(int port) {
		Map<String, String> settings = new HashMap<>();
		settings.put("url", "jdbc:h2:tcp://localhost:" + port + "/homes");
		settings.put("username", "reader");
		settings.put("password-from", "GOOD_SECRET");
		settings.put("query.people.identify", "true");
		settings.put("query.people.sql", """
				select person_id, given_name, family_name from people
				where lower(family_name) like :familyLike or lower(given_name) like :familyLike
				""");
		settings.put("query.people.name-columns", "given_name, family_name");
		settings.put("query.people.why", "the record has this name");
		settings.put("query.notes.sql", """
				select note_id as locator, noted_at as made_at, body, sent from notes
				where person_id = :person_id and noted_at >= :from and noted_at < dateadd(day, 1, cast(:to as date))
				""");
		settings.put("query.notes.title", "Contact note {locator}");
		settings.put("query.notes.why", "a note about the person");
		return settings;
	}

	@Override
	protected Map<String, String> correcting(Map<String, String> settings) {
		settings.put("query.contact.sql",
				"select person_id as locator, phone from people where person_id = :person_id");
		settings.put("writer", "writer");
		settings.put("writer-password-from", "WRITE_SECRET");
		settings.put("correct.phone.query", "contact");
		settings.put("correct.phone.column", "phone");
		settings.put("correct.phone.read",
				"select phone as \"value\" from people where person_id = cast(:record as int)");
		settings.put("correct.phone.sql", """
				update people set phone = :value
				where person_id = cast(:record as int) and phone is not distinct from :expected""");
		return settings;
	}

	@Override
	protected String record() {
		return "3";
	}

	@Override
	protected String secretSetting() {
		return "password-from";
	}

	@Override
	protected String writeSecretSetting() {
		return "writer-password-from";
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

	@Override
	protected void hold(String value) throws SQLException {
		try (Connection connection = owner();
				PreparedStatement change = connection
					.prepareStatement("update people set phone = ? where person_id = 3")) {
			change.setString(1, value);
			change.execute();
		}
	}

	@Override
	protected String held() throws SQLException {
		try (Connection connection = owner();
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery("select phone from people where person_id = 3")) {
			answer.next();
			return answer.getString(1);
		}
	}

	@Test
	void longTextsMomentsAndFilesAreReadAsPeopleReadThem() throws SourceFailure {
		Finding note = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(new String(note.content(), StandardCharsets.UTF_8)).contains("reported noise", "2023-05-12 13:00");
		Map<String, String> settings = with("query.notes.sql",
				"select note_id as locator, scan as content, 'scan.txt' as file_name from notes where person_id = :person_id");
		List<Finding> files = new ArrayList<>();
		system(settings).find(about(named("Dorothy Penrose")), files::add);
		assertThat(files).singleElement()
			.satisfies((file) -> assertThat(file.content()).asString().isEqualTo("reported noise"));
	}

	@Test
	void rowsBeyondTheLimitAreNotFetched() throws SourceFailure {
		Map<String, String> settings = with("row-limit", "50000");
		settings.put("query.notes.sql", "select cast(x as varchar) as locator, :family as body "
				+ "from system_range(1, 100000) order by locator");
		int[] taken = new int[1];
		Searched searched = system(settings).find(
				new uk.candour.connectors.spi.Query(named("Maureen Oakley"), null, null, List.of(), 100_000),
				(finding) -> taken[0]++);
		assertThat(searched.truncated()).isTrue();
		assertThat(taken[0]).isEqualTo(50_000);
	}

	@Test
	void aQueryThatTakesTooLongIsStopped() {
		Map<String, String> settings = with("timeout-seconds", "1");
		settings.put("query.notes.sql",
				"select cast(sum(a.x * b.x) as varchar) as locator, :name as body from system_range(1, 1000000) a, system_range(1, 1000000) b");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(settings).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure.isWorthRetrying()).isTrue();
	}

}
