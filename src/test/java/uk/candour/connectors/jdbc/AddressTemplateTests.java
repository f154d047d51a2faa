package uk.candour.connectors.jdbc;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AddressTemplateTests {

	private final AddressTemplate db2 = AddressTemplate.of("jdbc:db2://{host}/{+path}{?ssl,schema}");

	@Test
	void anAddressIsWhatTheTemplateSaysAndItsHostsAreKnown() {
		assertThat(this.db2.matches("jdbc:db2://db.wyke.example:50000/homes")).isTrue();
		assertThat(this.db2.matches("jdbc:db2://db.wyke.example/homes/north?schema=a&ssl=true")).isTrue();
		assertThat(this.db2.hosts("jdbc:db2://one:1,[::1]:2,three/homes")).containsExactly("one", "[::1]", "three");
		assertThat(this.db2.example()).isEqualTo("jdbc:db2://host:port/path");
		assertThat(this.db2.options()).isEqualTo("ssl, schema");
	}

	@Test
	void whatTheTemplateDoesNotSayIsRefused() {
		for (String url : List.of("jdbc:db2://host/homes?ssl=true&traceFile=/tmp/x", "jdbc:db2://host/homes:x=y;",
				"jdbc:db2://host/../homes", "jdbc:db2://host/homes?ssl=true;x=y", "jdbc:db2://host@evil/homes",
				"jdbc:db2://host/homes\n", "jdbc:db2://host/homes?ssl=%2e", "jdbc:db2:homes", "JDBC:db2://host/homes",
				"jdbc:db2://host/", "jdbc:db2:///homes", "jdbc:db2://host/homes?ssl=${x}", "xjdbc:db2://host/homes")) {
			assertThat(this.db2.matches(url)).as(url).isFalse();
		}
	}

	@Test
	void marksThatMeanSomethingElsewhereAreOnlyMarks() {
		AddressTemplate template = AddressTemplate.of("jdbc:odd:(.*)://{host}:{name}{;a}");
		assertThat(template.matches("jdbc:odd:(.*)://host:homes;a=1;")).isTrue();
		assertThat(template.matches("jdbc:odd:x://host:homes")).isFalse();
		assertThat(template.hosts("jdbc:odd:(.*)://host:homes")).containsExactly("host");
	}

	@Test
	void templatesThatMakeNoSenseAreRefusedAtStart() {
		refused("jdbc:db2:homes", "{host} must stand in it once");
		refused("jdbc:db2://{host}/{host}", "{host} must stand in it once");
		refused("http://{host}/x", "jdbc:name:");
		refused("jdbc:db2://{host}/{*}", "braces");
		refused("jdbc:db2://{host}/{name", "braces");
		refused("jdbc:db2://{host}/{a,b}", "one name");
		refused("", "missing");
		refused(null, "missing");
	}

	private static void refused(String address, String says) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Dialects(Map.of("db2", new Dialects.Declared(address, null))))
			.withMessageContaining("candour.connectors.databases.db2")
			.withMessageContaining(says);
	}

	@Test
	void propertiesAreToldWithTheTimeAndNeverSayWhoComes() {
		DeclaredDialect dialect = DeclaredDialect.of("jdbc:db2://{host}/{name}",
				List.of("loginTimeout={seconds}", " wait={millis}", "where=a=b"));
		assertThat(dialect.properties(31_000, true))
			.isEqualTo(Map.of("loginTimeout", "32", "wait", "31000", "where", "a=b"));
		for (String property : List.of("password=x", "user=x", "=x", "x")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Dialects(
					Map.of("db2", new Dialects.Declared("jdbc:db2://{host}/{name}", List.of(property)))));
		}
	}

	@Test
	void aDatabaseIsDeclaredInTheEnvironment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("CANDOUR_CONNECTORS_DATABASES_DB2_ADDRESS", "jdbc:db2://{host}/{database}",
									"CANDOUR_CONNECTORS_DATABASES_DB2_PROPERTIES",
									"loginTimeout={seconds}, ssl=true")));
		Dialects dialects = new Dialects(environment);
		assertThat(dialects.of("jdbc:db2://db.wyke.example/homes").properties(1000, true))
			.isEqualTo(Map.of("loginTimeout", "2", "ssl", "true"));
	}

}
