package uk.candour.connectors;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostsTests {

	private final Hosts hosts = new Hosts(List.of("Housing-DB.wyke.example", " *.contractor.example", "", "10.1.2.3"));

	@Test
	void thoseNamedMayBeReachedHoweverTheyAreWritten() {
		assertThat(List.of("housing-db.wyke.example", "HOUSING-DB.WYKE.EXAMPLE", "housing-db.wyke.example.",
				"jobs.contractor.example", "a.b.contractor.example", "10.1.2.3"))
			.allMatch(this.hosts::allow);
	}

	@Test
	void noOtherMayBeReached() {
		assertThat(List.of("", "localhost", "127.0.0.1", "169.254.169.254", "[::1]", "contractor.example",
				"evilcontractor.example", "housing-db.wyke.example.evil.example", "10.1.2.30",
				"xhousing-db.wyke.example"))
			.noneMatch(this.hosts::allow);
		assertThat(new Hosts(List.of()).allow("housing-db.wyke.example")).isFalse();
	}

}
