package uk.candour.connectors;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import uk.candour.connectors.spi.SourceSystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GuardedConnectorsTests {

	private final AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext(
			"uk.candour.connectors");

	private final Connectors connectors = this.house.getBean(Connectors.class);

	@AfterEach
	void close() {
		this.house.close();
	}

	@Test
	void everyKindIsThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.connectors.of("A", "pigeon", Map.of()))
			.withMessageContaining("\"pigeon\"")
			.withMessageContaining("files, http, imap, jdbc");
	}

	@Test
	void anAssetKeepsItsGuardUntilItsBindingChanges() {
		SourceSystem first = this.connectors.of("A", "files", Map.of("root", "/srv/share"));
		assertThat(this.connectors.of("A", "files", Map.of("root", "/srv/share"))).isSameAs(first);
		assertThat(this.connectors.of("B", "files", Map.of("root", "/srv/share"))).isNotSameAs(first);
		assertThat(this.connectors.of("A", "files", Map.of("root", "/srv/other"))).isNotSameAs(first);
	}

}
