package uk.candour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTests {

	@TempDir
	private Path data;

	@Test
	void aCommandBesideARunningHouseLeavesItsDatabaseAloneAndAKilledHousesDatabaseIsAdopted() throws Exception {
		Process house = start();
		String url = url(house);
		write(url);
		Process command = start();
		assertThat(url(command)).isEqualTo(url);
		end(command);
		assertThat(read(url)).isEqualTo("kept");
		house.destroyForcibly().waitFor();
		Process next = start();
		assertThat(url(next)).isEqualTo(url);
		assertThat(read(url)).isEqualTo("kept");
		end(next);
		assertThat(answers(url)).isFalse();
		Process later = start();
		assertThat(read(url(later))).isEqualTo("kept");
		end(later);
	}

	@Test
	void aNamedDatabaseIsUsedInstead() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			TestPropertyValues
				.of("spring.datasource.url=jdbc:postgresql://db.example/candour", "candour.data=" + this.data)
				.applyTo(context);
			new EmbeddedDatabase().initialize(context);
			assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
				.isEqualTo("jdbc:postgresql://db.example/candour");
			assertThat(this.data).isEmptyDirectory();
		}
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), House.class.getName(), this.data.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/** The address that a house tells when its database is ready. */
	private static String url(Process house) throws IOException {
		BufferedReader words = new BufferedReader(
				new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8));
		String line = words.readLine();
		while (line != null && !line.startsWith("jdbc:")) {
			line = words.readLine();
		}
		assertThat(line).as("the address of the database").isNotNull();
		return line;
	}

	private static void end(Process house) throws IOException, InterruptedException {
		house.getOutputStream().close();
		assertThat(house.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

	private static void write(String url) throws SQLException {
		try (Connection connection = connect(url)) {
			connection.createStatement().execute("create table memory as select 'kept' as word");
		}
	}

	private static String read(String url) throws SQLException {
		try (Connection connection = connect(url);
				var row = connection.createStatement().executeQuery("select word from memory")) {
			row.next();
			return row.getString(1);
		}
	}

	private static boolean answers(String url) {
		try (Connection connection = connect(url)) {
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static Connection connect(String url) throws SQLException {
		return DriverManager.getConnection(url, "postgres", "postgres");
	}

	/**
	 * Opens the database of a folder, tells its address, and ends when its input does.
	 */
	static final class House {

		public static void main(String[] arguments) throws IOException {
			var context = new SpringApplicationBuilder(House.class).web(WebApplicationType.NONE)
				.run("--candour.data=" + arguments[0], "--candour.database-port=0");
			System.out.println(context.getEnvironment().getProperty("spring.datasource.url"));
			while (System.in.read() >= 0) {
				continue;
			}
		}

	}

}
