package uk.candour.connectors.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.CorrectableSourceContract;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JdbcSourceTests extends DatabaseContract {

	private static EmbeddedPostgres database;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException, SQLException {
		Path access = Files.writeString(folder.resolve("access.conf"), """
				host all reader,writer all scram-sha-256
				host all all all trust
				local all all trust
				""");
		access.toFile().setReadable(true, false);
		folder.toFile().setExecutable(true, false);
		database = EmbeddedPostgres.builder().setServerConfig("hba_file", access.toString()).start();
		try (Connection connection = database.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(
					"""
							create table people (person_id int primary key, given_name text, family_name text,
								date_of_birth date, phone text);
							create table tenancies (tenancy_ref text primary key, person_id int, address text);
							create table notes (note_id text primary key, person_id int, noted_at timestamp, body text, scan bytea);
							create table rent (tenancy_ref text, posted_on date, amount numeric(10, 2));
							create table scans (scan_id int, person_id int, file_name text, media_type text, content bytea);
							create table locked (person_id int);
							""");
			statement.execute("create role reader login password '" + SECRET + "'");
			statement.execute("grant select on people, tenancies, notes, rent, scans to reader");
			statement.execute("create role writer login password '" + WRITE_SECRET + "'");
			statement.execute("grant select, update (phone) on people to writer");
			fill(connection);
			statement.execute("""
					insert into tenancies values ('TEN-10023', 0, '14 Harbour Street');
					insert into rent select 'TEN-10023', date '2022-01-03' + 7 * n, 98.50 from generate_series(0, 99) n;
					insert into scans values (1, 0, 'passport.txt', 'text/plain', 'seen <b>in person</b>');
					""");
		}
	}

	@AfterAll
	static void stop() throws IOException {
		database.close();
	}

	@Override
	protected Adapter adapter() {
		return new JdbcAdapter(new Drivers(""), new Dialects(Map.of()));
	}

	@Override
	protected Map<String, String> settings() {
		return at(database.getPort());
	}

	@Override
	protected Connection owner() throws SQLException {
		return database.getPostgresDatabase().getConnection();
	}

	@Override
	protected String url(int port) {
		return "jdbc:postgresql://localhost:" + port + "/postgres";
	}

	@Override
	protected String dayAfterTo() {
		return ":to + 1";
	}

	@Override
	protected String crowd() {
		return "select 'log-' || lpad(n::text, 6, '0') as locator, repeat(:family, 340) as entry "
				+ "from generate_series(1, 100000) n order by locator";
	}

	@Override
	protected long crowdBytes() {
		return 190_000_000;
	}

	@Override
	protected String slow() {
		return "select pg_sleep(30)::text as locator where :name <> ''";
	}

	@Test
	void anUpdateThatMeetsSeveralRowsChangesNone() throws Exception {
		hold("01632 960001");
		Map<String, String> settings = correcting(settings());
		settings.put("correct.phone.sql",
				"update people set phone = :value where person_id <> cast(:record as int) + 1000 and :expected <> ''");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> correctable(settings).correct(correction("several", "01632 960001", "01632 960002")));
		assertThat(failure).hasMessageContaining("nothing was changed");
		assertThat(held()).isEqualTo("01632 960001");
	}

	@Test
	void badCorrectionsAreRefusedWhenTheyAreMade() {
		refusedCorrection("correct.phone.sql", "delete from people where person_id = cast(:record as int)", "update");
		refusedCorrection("correct.phone.sql",
				"update people set phone = :value where person_id = cast(:record as int)", ":expected");
		refusedCorrection("correct.phone.sql", "update people set phone = :value || :expected || :record", "where");
		refusedCorrection("correct.phone.query", "people", "people");
		refusedCorrection("correct.phone.read", "select phone as value from people", ":record");
		refusedCorrection("correct.phone.colour", "blue", "colour");
		refusedCorrection("writer", "reader", "another role");
		refusedCorrection("writer-password-from", "NO_SUCH_SECRET", "NO_SUCH_SECRET");
	}

	private void refusedCorrection(String setting, String value, String says) {
		Map<String, String> settings = correcting(settings());
		settings.put(setting, value);
		assertThatIllegalArgumentException().isThrownBy(() -> system(settings)).withMessageContaining(says);
	}

	@Override
	protected byte[] beginning() {
		// "No TLS here", then the request for a password of which only the first half
		// comes.
		return new byte[] { 'N', 'R', 0, 0, 0, 23, 0, 0 };
	}

	@Test
	void personLeadsToTenancyAndTenancyToOneSheetOfItsRent() throws SourceFailure {
		Map<String, String> settings = with("query.tenancies.identify", "true");
		settings.put("query.tenancies.sql", "select tenancy_ref from tenancies where person_id = :person_id");
		settings.put("query.rent.sql",
				"select tenancy_ref as locator, posted_on as made_at, amount from rent where tenancy_ref = :tenancy_ref");
		settings.put("query.rent.title", "Rent account {locator}");
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(settings).find(about(MAUREEN), findings::add);
		Finding rent = findings.stream().filter((finding) -> finding.title().startsWith("Rent")).findFirst().get();
		assertThat(rent.locator()).isEqualTo("rent/TEN-10023");
		assertThat(rent.title()).isEqualTo("Rent account TEN-10023.html");
		assertThat(rent.details()).containsEntry("rows", "100").containsEntry("tables", "rent");
		assertThat(rent.why()).contains("tenancy ref TEN-10023",
				"person id 0, the record has this name: name “Maureen Oakley”");
		assertThat(new String(rent.content(), StandardCharsets.UTF_8)).contains("<th scope=\"col\">Made at</th>",
				"98.50");
		assertThat(searched.asked()).contains("rent: asked 1 times by :tenancy_ref, 100 rows");
	}

	@Test
	void anotherDateOfBirthSpeaksAgainstALikeName() throws SourceFailure {
		Subject other = new Subject(List.of("Maureen Oakley"), LocalDate.of(1988, 12, 25), List.of(), List.of(),
				List.of(), List.of());
		assertThat(keys(about(other))).containsExactly("damp-report");
	}

	@Test
	void aFileHeldInTheDatabaseHasItsNameAndItsKind() throws SourceFailure {
		Map<String, String> settings = with("query.scans.sql",
				"select scan_id as locator, file_name, media_type, content from scans where person_id = :person_id");
		List<Finding> findings = new ArrayList<>();
		system(settings).find(about(named("Maureen Oakley")), findings::add);
		assertThat(findings).anySatisfy((finding) -> {
			assertThat(finding.title()).isEqualTo("passport.txt");
			assertThat(finding.mediaType()).isEqualTo("text/plain");
			assertThat(finding.content()).asString().isEqualTo("seen <b>in person</b>");
		});
	}

	@Test
	void valuesAreBoundAndNeverPartOfTheStatement() throws SourceFailure {
		assertThat(keys(about(named("x' or '1'='1 Oakley' or 'a'='a")))).isEmpty();
	}

	@Test
	void moreRowsThanTheLimitAreSaidToBeThere() throws SourceFailure {
		Map<String, String> settings = with("row-limit", "10");
		settings.put("query.people.sql", "select person_id from people where family_name = :family");
		settings.remove("query.people.name-columns");
		settings.remove("query.people.birth-column");
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(settings).find(about(named("Bartholomew Crowder")), findings::add);
		assertThat(findings).hasSize(10);
		assertThat(searched.truncated()).isTrue();
		assertThat(searched.asked()).contains("and there were more");
	}

	@Test
	void recordsInOrderAreTheSameRecordsAsInNone() throws SourceFailure {
		Map<String, String> settings = with("query.rent.sql",
				"""
						select p.person_id % 7 as locator, p.family_name from people p where :name <> '' order by p.person_id""");
		List<Finding> inNone = new ArrayList<>();
		system(settings).find(about(named("Dorothy Penrose")), inNone::add);
		settings.put("query.rent.sql", """
				select p.person_id % 7 as locator, p.family_name from people p where :name <> ''
				order by locator, p.person_id""");
		List<Finding> inOrder = new ArrayList<>();
		system(settings).find(about(named("Dorothy Penrose")), inOrder::add);
		assertThat(inOrder).hasSize(8);
		assertThat(inOrder.stream()
			.map((finding) -> finding.locator() + new String(finding.content(), StandardCharsets.UTF_8)))
			.containsExactlyInAnyOrderElementsOf(inNone.stream()
				.map((finding) -> finding.locator() + new String(finding.content(), StandardCharsets.UTF_8))
				.toList());
	}

	@Test
	void aQueryThatIsGivenUpIsStoppedInTheServerToo() {
		super.aQueryThatTakesTooLongIsStopped();
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> searchesRunning() == 0);
	}

	private static int searchesRunning() throws SQLException {
		try (Connection connection = database.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet running = statement.executeQuery(
						"select count(*) from pg_stat_activity where application_name = 'candour' and state = 'active'")) {
			running.next();
			return running.getInt(1);
		}
	}

	@Test
	void nothingCanBeWritten() {
		Map<String, String> settings = with("query.notes.sql",
				"select note_id as locator, lo_create(0) as made from notes where body <> :name");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(settings).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure).hasMessageContaining("notes");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void aQuestionWhoseValuesAreUnknownIsSkippedAndSaidSo() throws SourceFailure {
		Map<String, String> settings = with("query.by-mail.sql",
				"select note_id as locator from notes where body like :email");
		Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 5),
				(finding) -> {
				});
		assertThat(searched.asked()).contains("by-mail: not asked, nothing known for :email");
	}

	@Test
	void aStatementThatWritesIsNotEvenSent() {
		refused("query.notes.sql",
				"with gone as (delete from notes where body <> :name returning note_id) select note_id as locator from gone",
				"must only read");
		refused("query.notes.sql", "select note_id as locator into copies from notes where body <> :name", "into");
	}

	@Test
	void addressesThatLoadClassesOrFilesAreRefusedAndSoIsADatabaseWithoutADriver() {
		for (String url : List.of("jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://localhost/x.sql'",
				"jdbc:h2:tcp://localhost/x;INIT=select 1", "jdbc:h2:file:/tmp/x",
				"jdbc:mariadb://localhost/x?allowLocalInfile=true", "jdbc:oracle:thin:@//localhost/x?TNS_ADMIN=/tmp",
				"jdbc:sqlserver://localhost;trustStore=/tmp/x", "jdbc:sqlite:/etc/passwd",
				"jdbc:postgresql://localhost/x?socketFactory=evil")) {
			refused("url", url, "must look like");
		}
		refused("url", "jdbc:sqlserver://db.evil.example:1433;databaseName=homes", "candour.connectors.hosts");
		refused("url", "jdbc:oracle:thin:@//localhost:1521/homes", "candour.connectors.drivers");
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		refused("url", "jdbc:postgresql://localhost/db?socketFactory=evil.Factory", "url");
		refused("url", "jdbc:h2:mem:test;INIT=RUNSCRIPT FROM 'http://x'", "url");
		refused("query.notes.sql", "delete from notes where body = :name", "select");
		refused("query.notes.sql", "select 1 as locator where :name = ''; drop table notes", "one statement");
		refused("query.notes.sql", "select note_id from notes where body = :name", "locator");
		refused("query.notes.sql", "select note_id as locator from notes where body = :nmae", ":nmae");
		refused("query.notes.sql", "select note_id as locator from notes where noted_at > :from", "parameter");
		refused("query.notes.titel", "Note", "titel");
		refused("username", null, "username");
	}

	private void refused(String setting, String value, String says) {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with(setting, value))).withMessageContaining(says);
	}

}
