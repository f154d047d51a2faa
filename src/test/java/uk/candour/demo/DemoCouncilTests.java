package uk.candour.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;

import uk.candour.catalogue.Asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DemoCouncilTests {

	@TempDir
	static Path folder;

	private static EmbeddedPostgres server;

	@BeforeAll
	static void aServer() throws IOException {
		server = EmbeddedPostgres.builder().start();
	}

	@AfterAll
	static void serverGone() throws IOException {
		server.close();
	}

	@Test
	void itOpensItsSystemsAndSaysWhereTheyAre() throws SQLException {
		DataSource database = database("house");
		DemoCouncil council = council(database, () -> false);
		assertThatIllegalStateException().isThrownBy(council::assets);
		council.start();
		try {
			Map<String, Asset> assets = council.assets()
				.stream()
				.collect(java.util.stream.Collectors.toMap(Asset::code, (asset) -> asset));
			assertThat(assets).containsOnlyKeys("housing-system", "file-share", "shared-mailbox", "repairs-contractor",
					"paper-archive");
			assertThat(assets.get("paper-archive").connector()).isEmpty();
			assertThat(assets.get("housing-system").settings()).containsEntry("username", "housing_reader")
				.containsEntry("password-from", "candour.demo.housing-password")
				.containsKey("query.notes.sql");
			assertThat(assets.values()).noneMatch((asset) -> asset.settings().containsValue("secret"));
		}
		finally {
			council.stop();
		}
		assertThat(council.isRunning()).isFalse();
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

	private static GenericApplicationContext context(String... profiles) {
		GenericApplicationContext context = new GenericApplicationContext();
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(profiles);
		environment.getPropertySources()
			.addLast(new org.springframework.core.env.MapPropertySource("set",
					Map.of(DemoSettings.CONTRACTOR_TOKEN, "set by hand")));
		context.setEnvironment(environment);
		new DemoSecrets().initialize(context);
		return context;
	}

	private static DemoCouncil council(DataSource database, RealCases cases) {
		DemoSettings settings = new DemoSettings(7, "housing", "secret", 0, "secret", 0, 0, "secret");
		return new DemoCouncil(settings, new DemoMark(database, cases), ServerLogin.of(database), folder);
	}

	/** A pool like the application's, on a database of its own. */
	private static DataSource database(String name) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(server.getJdbcUrl("postgres", name));
		pool.setUsername("postgres");
		pool.setMaximumPoolSize(2);
		return pool;
	}

}
