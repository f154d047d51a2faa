package uk.candour.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.catalogue.Asset;
import uk.candour.connectors.Connectors;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DemoCouncilTests {

	private static final Subject DANIELLE = new Subject(List.of("Danielle Okafor", "Danielle Mensah"),
			LocalDate.of(1986, 3, 14), List.of("12 Fossdyke Walk, Wyke, WY4 2QT", "3 Ropery Court, Wyke, WY1 7DL"),
			List.of("danielle.okafor@example.org"), List.of("07700 900914"), List.of("WH-0104417"));

	private static final Map<String, Object> SECRETS = Map.of(DemoSettings.HOUSING_PASSWORD, "secret",
			DemoSettings.MAILBOX_PASSWORD, "secret", DemoSettings.CONTRACTOR_TOKEN, "secret");

	private static DemoCouncil open;

	@BeforeAll
	static void opens() throws SQLException {
		open = council(database("house"), () -> false);
		open.start();
	}

	@AfterAll
	static void closes() {
		open.stop();
	}

	@Test
	void itRefusesToTellWhereItsSystemsAreBeforeTheyAreOpen() {
		DemoCouncil closed = council(OneTown.server().getPostgresDatabase(), () -> false);
		assertThat(closed.isRunning()).isFalse();
		assertThatIllegalStateException().isThrownBy(closed::assets);
	}

	@Test
	void itsEntriesNameTheSecretsAndNeverHoldThem() {
		assertThat(entries()).containsOnlyKeys("housing-system", "file-share", "shared-mailbox", "repairs-contractor",
				"paper-archive");
		assertThat(entries().get("paper-archive").connector()).isEmpty();
		assertThat(entries().get("housing-system").settings()).containsEntry("username", "housing_reader")
			.containsEntry("password-from", "candour.demo.housing-password")
			.containsKey("query.notes.sql");
		assertThat(entries().values()).noneMatch((asset) -> asset.settings().containsValue("secret"));
	}

	@Test
	void theRequesterIsFoundInEverySystemByItsRealConnector() throws SourceFailure {
		Map<String, List<Finding>> found = new TreeMap<>();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("secrets", SECRETS));
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("reach", Map.of("candour.connectors.hosts", "127.0.0.1,localhost",
						"candour.connectors.folders", OneTown.folder().toString())));
			context.registerBean(Clock.class, Clock::systemUTC);
			context.registerBean(JdbcClient.class, () -> JdbcClient.create(OneTown.server().getPostgresDatabase()));
			context.scan("uk.candour.connectors");
			context.refresh();
			for (Asset asset : entries().values()) {
				if (asset.connector().isPresent()) {
					List<Finding> findings = new ArrayList<>();
					context.getBean(Connectors.class)
						.of(asset.code(), asset.connector().get(), asset.settings())
						.find(new Query(DANIELLE, null, null, List.of(), 500), findings::add);
					found.put(asset.code(), findings);
				}
			}
		}
		assertThat(titles(found, "housing-system")).contains("Tenancy WH-0104417.html", "Tenancy WH-0091856.html",
				"Anti-social behaviour case ASB-24-0317.html", "Contact note: Noise complaint received.html",
				"Closure letter ASB-24-0317.docx");
		assertThat(found.get("file-share")).extracting(Finding::locator)
			.anyMatch((path) -> path.endsWith("letter from Mrs Lyle about Danielle Okafor.pdf"))
			.anyMatch((path) -> path.endsWith("diary sheets Okafor Lyle.xlsx"));
		assertThat(found.get("shared-mailbox")).hasSizeBetween(8, 12);
		assertThat(found.get("repairs-contractor")).hasSize(4);
		assertThat(found.values().stream().mapToInt(List::size).sum()).isBetween(30, 70);
	}

	private static List<String> titles(Map<String, List<Finding>> found, String system) {
		return found.get(system).stream().map(Finding::title).toList();
	}

	private static Map<String, Asset> entries() {
		return open.assets().stream().collect(Collectors.toMap(Asset::code, Function.identity()));
	}

	@Test
	void itRefusesADatabaseWithRealCasesAndKnowsItsOwnAgain() throws SQLException {
		DataSource real = database("real");
		assertThatIllegalStateException().isThrownBy(() -> new DemoMark(real, () -> true).admit())
			.withMessageContaining("real cases");
		AtomicBoolean cases = new AtomicBoolean();
		DataSource own = database("own");
		new DemoMark(own, cases::get).admit();
		cases.set(true);
		new DemoMark(own, cases::get).admit();
	}

	@Test
	void secretsAreMadeUpInTheDemoProfileOnlyAndNeverReplaceOnesThatAreSet() {
		GenericApplicationContext plain = context();
		assertThat(plain.getEnvironment().getProperty(DemoSettings.HOUSING_PASSWORD)).isNull();
		GenericApplicationContext demo = context("demo");
		assertThat(demo.getEnvironment().getProperty(DemoSettings.HOUSING_PASSWORD)).hasSize(48)
			.isNotEqualTo(context("demo").getEnvironment().getProperty(DemoSettings.HOUSING_PASSWORD));
		assertThat(demo.getEnvironment().getProperty(DemoSettings.CONTRACTOR_TOKEN)).isEqualTo("set by hand");
	}

	@Test
	void theServerOfItsDatabaseMayBeReached() {
		GenericApplicationContext context = new GenericApplicationContext();
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles("demo");
		environment.getPropertySources()
			.addLast(new MapPropertySource("set", Map.of("spring.datasource.url",
					"jdbc:postgresql://database:5432/candour", "candour.connectors.hosts", "127.0.0.1")));
		context.setEnvironment(environment);
		new DemoSecrets().initialize(context);
		assertThat(environment.getProperty("candour.connectors.hosts")).isEqualTo("127.0.0.1,database");
	}

	private static GenericApplicationContext context(String... profiles) {
		GenericApplicationContext context = new GenericApplicationContext();
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(profiles);
		environment.getPropertySources()
			.addLast(new MapPropertySource("set", Map.of(DemoSettings.CONTRACTOR_TOKEN, "set by hand")));
		context.setEnvironment(environment);
		new DemoSecrets().initialize(context);
		return context;
	}

	private static DemoCouncil council(DataSource database, RealCases cases) {
		DemoSettings settings = new DemoSettings(OneTown.SEED, "housing", "secret", 0, "secret", 0, 0, "secret");
		return new DemoCouncil(settings, new DemoMark(database, cases), ServerLogin.of(database), OneTown.folder());
	}

	/** A pool like the application's, on a database of its own. */
	private static DataSource database(String name) throws SQLException {
		try (Connection connection = OneTown.server().getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(OneTown.server().getJdbcUrl("postgres", name));
		pool.setUsername("postgres");
		pool.setMaximumPoolSize(2);
		return pool;
	}

}
