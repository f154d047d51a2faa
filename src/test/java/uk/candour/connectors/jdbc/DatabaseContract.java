package uk.candour.connectors.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import uk.candour.connectors.CorrectableSourceContract;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the connector must do with every database, whoever made it: the tables people and
 * notes are there, the role reader may read them, and the role writer may change people.
 */
abstract class DatabaseContract extends CorrectableSourceContract {

	/**
	 * A connection of who owns the tables.
	 */
	protected abstract Connection owner() throws SQLException;

	/**
	 * The address of the database, were it at that port.
	 */
	protected abstract String url(int port);

	/**
	 * The day after :to, as the database says it.
	 */
	protected abstract String dayAfterTo();

	/**
	 * A condition that a column is :expected, also when both are null.
	 */
	protected String isExpected(String column) {
		return column + " is not distinct from :expected";
	}

	/**
	 * A select of a hundred thousand rows of a locator and a kilobyte, in order of the
	 * locator; with one parameter :family.
	 */
	protected abstract String crowd();

	/**
	 * What of these rows is handed over at the least, in bytes.
	 */
	protected long crowdBytes() {
		return 100_000_000;
	}

	/**
	 * How many rows are asked for at the most where there are more.
	 */
	protected int fewerRows() {
		return 5_000;
	}

	/**
	 * A select with a locator that the database would be at for minutes; with one
	 * parameter :name.
	 */
	protected abstract String slow();

	/** A connection of a user without a password. */
	protected static Connection enter(Drivers drivers, String url, String user) throws SQLException {
		Properties properties = new Properties();
		properties.put("user", user);
		properties.put("password", "");
		return drivers.of(url).orElseThrow().connect(url, properties);
	}

	/** Runs statements one after the other. */
	protected static void execute(Connection connection, String... sqls) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : sqls) {
				statement.execute(sql);
			}
		}
	}

	protected static void fill(Connection connection) throws SQLException {
		try (PreparedStatement person = connection.prepareStatement(
				"insert into people (person_id, given_name, family_name, date_of_birth, phone) values (?, ?, ?, ?, ?)");
				PreparedStatement note = connection.prepareStatement(
						"insert into notes (note_id, person_id, noted_at, body, scan) values (?, ?, ?, ?, ?)")) {
			for (int i = 0; i < HELD.size(); i++) {
				Held held = HELD.get(i);
				boolean turned = held.name().contains(",");
				String[] parts = held.name().split(",? ");
				person.setInt(1, i);
				person.setString(2, turned ? parts[1] : parts[0]);
				person.setString(3, turned ? parts[0] : parts[1]);
				person.setDate(4, (i < 3) ? Date.valueOf("1961-03-04") : null);
				person.setString(5, (i == 0) ? "07700900123" : null);
				person.execute();
				note.setString(1, held.key());
				note.setInt(2, i);
				note.setObject(3, held.date().atStartOfDay());
				note.setString(4, held.text());
				note.setBytes(5, held.text().getBytes(StandardCharsets.UTF_8));
				note.execute();
			}
		}
	}

	@Override
	protected Map<String, String> at(int port) {
		Map<String, String> settings = new HashMap<>();
		settings.put("url", url(port));
		settings.put("username", "reader");
		settings.put("password-from", "GOOD_SECRET");
		settings.put("query.people.identify", "true");
		settings.put("query.people.sql", """
				select person_id, given_name, family_name, date_of_birth from people
				where lower(family_name) like :familyLike or lower(given_name) like :familyLike
				""");
		settings.put("query.people.name-columns", "given_name, family_name");
		settings.put("query.people.birth-column", "date_of_birth");
		settings.put("query.people.why", "the record has this name");
		settings.put("query.notes.sql", """
				select note_id as locator, noted_at as made_at, body from notes
				where person_id = :person_id and noted_at >= :from and noted_at < %s order by noted_at
				""".formatted(dayAfterTo()));
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
		settings.put("correct.phone.sql",
				"update people set phone = :value where person_id = cast(:record as int) and " + isExpected("phone"));
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
	void aFileHeldInTheDatabaseIsTheFindingItself() throws SourceFailure {
		Map<String, String> settings = with("query.notes.sql",
				"select note_id as locator, scan as content, 'scan.txt' as file_name from notes where person_id = :person_id");
		List<Finding> files = new ArrayList<>();
		system(settings).find(about(named("Dorothy Penrose")), files::add);
		assertThat(files).singleElement().satisfies((file) -> {
			assertThat(file.title()).isEqualTo("scan.txt");
			assertThat(file.content()).asString().isEqualTo("reported noise");
		});
	}

	@Test
	void aDateOfBirthWithDayAndMonthSwappedSpeaksForThePerson() throws SourceFailure {
		assertThat(findings(about(MAUREEN))).extracting(Finding::why)
			.anySatisfy((why) -> assertThat(why).contains("day and month swapped"));
	}

	@Test
	void aHundredThousandRecordsAreHandedOverAsTheyComeAndNoneIsKept() throws SourceFailure {
		Map<String, String> settings = with("row-limit", "200000");
		settings.put("timeout-seconds", "300");
		settings.put("query.notes.sql", crowd());
		AtomicInteger count = new AtomicInteger();
		AtomicLong bytes = new AtomicLong();
		long before = heapInUse();
		AtomicLong middle = new AtomicLong();
		Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 100_000),
				(finding) -> {
					bytes.addAndGet(finding.content().length);
					if (count.incrementAndGet() == 90_000) {
						middle.set(heapInUse());
					}
				});
		assertThat(count).hasValue(100_000);
		assertThat(searched.truncated()).isFalse();
		assertThat(bytes.get()).isGreaterThan(crowdBytes());
		long kept = middle.get() - before;
		String name = "bench jdbc-stream " + url(0).split(":")[1] + "-";
		System.out.println(name + "records " + count + " records");
		System.out.println(name + "handed-over " + (bytes.get() >> 20) + " MiB");
		System.out.println(name + "kept " + (kept >> 20) + " MiB");
		// the locators, so that nothing is handed over twice, and nothing else
		assertThat(kept).isLessThan(60_000_000);
	}

	@Test
	void rowsBeyondTheLimitAreNotFetched() throws SourceFailure {
		Map<String, String> settings = with("row-limit", String.valueOf(fewerRows()));
		settings.put("query.notes.sql", crowd());
		int[] taken = new int[1];
		Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 100_000),
				(finding) -> taken[0]++);
		assertThat(searched.truncated()).isTrue();
		assertThat(taken[0]).isEqualTo(fewerRows());
	}

	@Test
	void aQueryThatTakesTooLongIsStopped() {
		Map<String, String> settings = with("timeout-seconds", "1");
		settings.put("query.notes.sql", slow());
		long began = System.nanoTime();
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(settings).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure).hasMessageContaining("1 seconds");
		assertThat(failure.isWorthRetrying()).isTrue();
		assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
	}

	@Test
	void aTableWithoutTheRightToReadIsARefusal() throws SQLException {
		Map<String, String> settings = with("query.locked.sql",
				"select person_id as locator from locked where person_id = :person_id");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(settings).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure).hasMessageContaining("locked").hasMessageContaining("right to read");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

}
