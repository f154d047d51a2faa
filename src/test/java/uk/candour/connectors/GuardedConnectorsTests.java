package uk.candour.connectors;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.Correction;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GuardedConnectorsTests {

	private final AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext();

	private final Connectors connectors;

	GuardedConnectorsTests() {
		this.house.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("set", Map.of("candour.connectors.folders", "/srv")));
		this.house.registerBean(Clock.class, Clock::systemUTC);
		this.house.registerBean(JdbcClient.class, () -> JdbcClient.create(new DriverManagerDataSource()));
		this.house.scan("uk.candour.connectors");
		this.house.refresh();
		this.connectors = this.house.getBean(Connectors.class);
	}

	@AfterEach
	void close() {
		this.house.close();
	}

	@Test
	void everyKindIsThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.connectors.of("A", "pigeon", Map.of()))
			.withMessageContaining("\"pigeon\"")
			.withMessageContaining("cmis, files, graph, http, imap, jdbc, ldap, s3, smb, workbook");
	}

	@Test
	void anAssetKeepsItsGuardUntilItsBindingChanges() {
		SourceSystem first = this.connectors.of("A", "files", Map.of("root", "/srv/share"));
		assertThat(this.connectors.of("A", "files", Map.of("root", "/srv/share"))).isSameAs(first);
		assertThat(this.connectors.of("B", "files", Map.of("root", "/srv/share"))).isNotSameAs(first);
		assertThat(this.connectors.of("A", "files", Map.of("root", "/srv/other"))).isNotSameAs(first);
	}

	@Test
	void noFolderButThoseSetIsRead() {
		for (String root : List.of("/etc", "/srv/../etc", "/srvx")) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.connectors.of("A", "files", Map.of("root", root)))
				.withMessageContaining("candour.connectors.folders");
		}
	}

	@Test
	void withoutAHostThatIsAllowedNoneIsReached() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.connectors.of("A", "http", Map.of("base-url", "https://jobs.example.org")))
			.withMessageContaining("candour.connectors.hosts");
	}

	@Test
	void whatNoMachineReachesIsCorrectedByItsOwner() throws SourceFailure {
		Correction correction = new Correction("key", "phone", "card 7", "old", "new");
		assertThat(this.connectors.correctable("A", null, Map.of()).correct(correction))
			.isEqualTo(new CorrectableSystem.ForOwner());
		CorrectableSystem share = this.connectors.correctable("B", "files", Map.of("root", "/srv/share"));
		assertThat(share.data()).isEmpty();
		assertThat(share.correct(correction)).isEqualTo(new CorrectableSystem.ForOwner());
	}

}
