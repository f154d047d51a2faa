package uk.candour.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.catalogue.Asset;
import uk.candour.connectors.Connectors;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well people are found in the town's housing system by its own questions: for some
 * of its people further records are entered, spoilt as real ones are, and each person is
 * looked for. Who is whom is known, because it was made up here.
 */
class FindingPeopleTests {

	private static final int PEOPLE = 120;

	private static AnnotationConfigApplicationContext house;

	private static HousingDatabase housing;

	private static ServerLogin login;

	@BeforeAll
	static void aTown() {
		login = ServerLogin.of(OneTown.server().getPostgresDatabase());
		housing = new HousingDatabase(login, "finding");
		housing.prepare(OneTown.SEED, Stories.all(), "secret");
		house = new AnnotationConfigApplicationContext();
		house.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("set", Map.of(DemoSettings.HOUSING_PASSWORD, "secret",
					"candour.connectors.hosts", "127.0.0.1,localhost")));
		house.registerBean(Clock.class, Clock::systemUTC);
		house.registerBean(JdbcClient.class, () -> JdbcClient.create(OneTown.server().getPostgresDatabase()));
		house.scan("uk.candour.connectors");
		house.refresh();
	}

	@AfterAll
	static void close() {
		house.close();
	}

	@Test
	void peopleAreFoundHoweverTheirRecordsAreSpoiltAndFewOthersAre() throws SQLException, SourceFailure {
		Map<Integer, Person> sample = sample();
		Map<Integer, Twin> twins = spoil(sample);
		Map<String, int[]> byFault = new TreeMap<>();
		int right = 0;
		int wrong = 0;
		int missed = 0;
		for (Person person : sample.values()) {
			Set<Integer> found = found(person);
			for (Twin twin : twins.values()) {
				if (twin.of() == person.id()) {
					int[] count = byFault.computeIfAbsent(twin.fault(), (fault) -> new int[2]);
					boolean there = found.remove(twin.id());
					count[there ? 0 : 1]++;
					right += there ? 1 : 0;
					missed += there ? 0 : 1;
				}
			}
			boolean itself = found.remove(person.id());
			right += itself ? 1 : 0;
			missed += itself ? 0 : 1;
			wrong += found.size();
		}
		double precision = right / (double) (right + wrong);
		double recall = right / (double) (right + missed);
		byFault.forEach((fault, count) -> System.out.println(
				"bench match recall-" + fault + " %.3f ratio".formatted(count[0] / (double) (count[0] + count[1]))));
		System.out.println("bench match precision %.3f ratio".formatted(precision));
		System.out.println("bench match recall %.3f ratio".formatted(recall));
		assertThat(recall).isGreaterThan(0.97);
		assertThat(precision).isGreaterThan(0.93);
	}

	private static Set<Integer> found(Person person) throws SourceFailure {
		Asset asset = DemoAssets.housing(housing.url());
		SourceSystem system = house.getBean(Connectors.class)
			.of(asset.code(), asset.connector().orElseThrow(), asset.settings());
		Set<Integer> found = new HashSet<>();
		system.find(new Query(person.subject(), null, null, List.of(), 2000), (finding) -> add(found, finding));
		return found;
	}

	private static void add(Set<Integer> found, Finding finding) {
		String locator = finding.locator();
		if (locator.startsWith("person/person/")) {
			found.add(Integer.valueOf(locator.substring("person/person/".length())));
		}
	}

	/**
	 * People of the town who were recorded once: whom the generator recorded twice, it
	 * gave the same telephone number.
	 */
	private static Map<Integer, Person> sample() throws SQLException {
		Map<Integer, Person> sample = new LinkedHashMap<>();
		try (Connection connection = login.database("finding").connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("""
						select person_id, given_name, family_name, date_of_birth from housing.people p
						where date_of_birth is not null and length(family_name) > 4 and length(given_name) > 3
						and date_of_birth < date '2008-01-01'
						and not exists (select 1 from housing.people o where o.person_id <> p.person_id
							and (o.mobile = p.mobile or o.email = p.email))
						order by md5(person_id::text) limit """ + " " + PEOPLE)) {
			while (row.next()) {
				sample.put(row.getInt(1), new Person(row.getInt(1), row.getString(2), row.getString(3),
						row.getObject(4, LocalDate.class)));
			}
		}
		assertThat(sample).hasSize(PEOPLE);
		return sample;
	}

	/** Enters a spoilt second record for each person and fault. */
	private static Map<Integer, Twin> spoil(Map<Integer, Person> sample) throws SQLException {
		Map<Integer, Twin> twins = new LinkedHashMap<>();
		Random chance = new Random(OneTown.SEED);
		try (Connection connection = login.database("finding")
			.connect(); PreparedStatement record = connection.prepareStatement("""
					insert into housing.people (person_id, given_name, family_name, date_of_birth, created_on, source)
					values (?, ?, ?, ?, date '2024-01-01', 'test')""")) {
			int next = 1_000_000;
			for (Person person : sample.values()) {
				for (Fault fault : Fault.values()) {
					Person spoilt = fault.spoil(person, chance);
					if (!spoilt.equals(person)) {
						record.setInt(1, next);
						record.setString(2, spoilt.given());
						record.setString(3, spoilt.family());
						record.setObject(4, spoilt.born(), Types.DATE);
						record.addBatch();
						twins.put(next, new Twin(next++, person.id(), fault.name().toLowerCase().replace('_', '-')));
					}
				}
			}
			record.executeBatch();
		}
		return twins;
	}

	private record Twin(int id, int of, String fault) {
	}

	private record Person(int id, String given, String family, LocalDate born) {

		Subject subject() {
			return new Subject(List.of(this.given + " " + this.family), this.born, List.of(), List.of(), List.of(),
					List.of());
		}

	}

	/** What clerks do to names and dates. */
	private enum Fault {

		FAMILY_LETTER_LOST, FAMILY_LETTER_ADDED, FAMILY_LETTER_WRONG, FAMILY_LETTERS_SWAPPED, GIVEN_LETTER_WRONG,
		TURNED_ROUND, UPPER_CASE, INITIAL_ONLY, SECOND_NAME_ADDED, NO_DATE_OF_BIRTH, DAY_AND_MONTH_SWAPPED,
		MARRIED_NAME;

		Person spoil(Person person, Random chance) {
			String given = person.given();
			String family = person.family();
			LocalDate born = person.born();
			int at = 1 + chance.nextInt(family.length() - 2);
			switch (this) {
				case FAMILY_LETTER_LOST -> family = family.substring(0, at) + family.substring(at + 1);
				case FAMILY_LETTER_ADDED -> family = family.substring(0, at) + family.charAt(at) + family.substring(at);
				case FAMILY_LETTER_WRONG -> family = family.substring(0, at) + "x" + family.substring(at + 1);
				case FAMILY_LETTERS_SWAPPED -> family = family.substring(0, at) + family.charAt(at + 1)
						+ family.charAt(at) + family.substring(at + 2);
				case GIVEN_LETTER_WRONG -> given = given.substring(0, 1) + "x" + given.substring(2);
				case TURNED_ROUND -> {
					given = person.family();
					family = person.given();
				}
				case UPPER_CASE -> {
					given = given.toUpperCase();
					family = family.toUpperCase();
				}
				case INITIAL_ONLY -> given = given.substring(0, 1);
				case SECOND_NAME_ADDED -> given = given + " Rose";
				case NO_DATE_OF_BIRTH -> born = null;
				case DAY_AND_MONTH_SWAPPED -> born = (born.getDayOfMonth() <= 12)
						? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()) : born;
				case MARRIED_NAME -> family = "Zimmerman-Holt";
				default -> throw new IllegalStateException();
			}
			return new Person(person.id(), given, family, born);
		}

	}

}
