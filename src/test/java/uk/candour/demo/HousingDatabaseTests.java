package uk.candour.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HousingDatabaseTests {

	private static final List<Story> STORIES = Stories.all();

	private static HousingDatabase housing;

	private static ServerLogin login;

	@BeforeAll
	static void aServerWithTheHousingSystem() {
		login = ServerLogin.of(OneTown.server().getPostgresDatabase());
		housing = new HousingDatabase(login, "housing");
		housing.prepare(OneTown.SEED, STORIES, "secret");
	}

	@Test
	void itIsFoundAgainAndMadeAnewOnlyForAnotherSeed() {
		assertThat(housing.prepare(OneTown.SEED, STORIES, "secret")).isFalse();
		HousingDatabase other = new HousingDatabase(login, "housing_again");
		assertThat(other.prepare(7, STORIES.subList(0, 1), "secret")).isTrue();
		assertThat(other.prepare(8, STORIES.subList(0, 1), "secret")).isTrue();
	}

	@Test
	void itIsAsLargeAsACouncilsSystem() throws SQLException {
		assertThat(number("select count(*) from information_schema.tables where table_schema = 'housing'"))
			.isGreaterThan(15);
		assertThat(number("select count(*) from tenancies")).isGreaterThanOrEqualTo(5000);
		assertThat(number("select (select count(*) from contact_notes) + (select count(*) from rent_transactions)"))
			.isGreaterThanOrEqualTo(100_000);
	}

	@Test
	void itHasTheFaultsOfSuchSystems() throws SQLException {
		assertThat(number("select count(*) from people where date_of_birth is null")).isGreaterThan(500);
		assertThat(number("select count(*) from people where ni_number is null")).isGreaterThan(500);
		assertThat(number("select count(*) from people a join people b on a.mobile = b.mobile "
				+ "and a.person_id < b.person_id and a.family_name <> b.family_name"))
			.as("people recorded twice under a misspelt name")
			.isGreaterThan(100);
		assertThat(number("select count(*) from contact_notes n join people p on p.person_id <> n.person_id "
				+ "and position(p.given_name || ' ' || p.family_name in n.body) > 0 where n.note_id < 500"))
			.as("other people inside free text")
			.isGreaterThan(50);
	}

	@Test
	void theRequestersStoryIsFoundBySearchingAsPeopleDo() throws SQLException {
		String hers = "from people where family_name = 'Okafor' and given_name like 'Daniel%e%'";
		assertThat(texts("select given_name " + hers + " order by 1")).containsExactly("Daniele", "Danielle");
		assertThat(number("select count(*) from contact_notes where person_id in (select person_id " + hers + ")"))
			.isBetween(9L, 20L);
		assertThat(texts("select t.tenancy_ref from tenancies t join tenancy_people tp using (tenancy_id) "
				+ "join people p using (person_id) where p.given_name = 'Danielle' order by 1"))
			.containsExactly("WH-0091856", "WH-0104417");
		assertThat(number("select count(*) from contact_notes where body like '%Patricia Lyle%' "
				+ "and person_id in (select person_id " + hers + ")"))
			.as("the neighbour in her notes")
			.isGreaterThanOrEqualTo(2);
		assertThat(number("select count(*) from documents where person_id in (select person_id " + hers
				+ ") and length(content) > 1000"))
			.isEqualTo(3);
	}

	@Test
	void theReaderReadsAndCannotWriteEvenWhenItTries() throws SQLException {
		try (Connection connection = login.database("housing").as(HousingDatabase.READER, "secret").connect();
				Statement statement = connection.createStatement()) {
			statement.execute("select count(*) from people");
			assertThatThrownBy(() -> statement.execute("delete from people")).hasMessageContaining("read-only");
			statement.execute("set default_transaction_read_only = off");
			assertThatThrownBy(() -> statement.execute("delete from people")).hasMessageContaining("permission denied");
			assertThatThrownBy(() -> statement.execute("create table housing.mine (id int)"))
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void aDatabaseNameThatIsNotPlainIsRefused() {
		assertThatThrownBy(() -> new HousingDatabase(login, "housing; drop database postgres"))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static long number(String question) throws SQLException {
		return Long.parseLong(texts(question).get(0));
	}

	private static List<String> texts(String question) throws SQLException {
		try (Connection connection = login.database("housing").connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(question)) {
			List<String> texts = new ArrayList<>();
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
			return texts;
		}
	}

}
