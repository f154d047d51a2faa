package uk.candour.connectors.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GraphSourceTests extends NetworkSourceContract {

	private static GraphServer server;

	@BeforeAll
	static void start() throws IOException {
		server = new GraphServer(HELD, SECRET);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected Adapter adapter() {
		return new GraphAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.port());
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("base-url", "http://localhost:" + port + "/v1.0", "login-url",
				"http://localhost:" + port + "/login", "tenant", "wyke.example", "client-id", "app-1",
				"client-secret-from", "GOOD_SECRET", "mailbox", "housing@wyke.example"));
	}

	@Override
	protected String secretSetting() {
		return "client-secret-from";
	}

	@Override
	protected byte[] beginning() {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"token"
			.getBytes(StandardCharsets.US_ASCII);
	}

	private Map<String, String> library() {
		Map<String, String> settings = with("mailbox", null);
		settings.put("drive", "d1");
		return settings;
	}

	@Test
	void theContentIsTheWholeMessage() throws SourceFailure {
		Finding finding = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(finding.mediaType()).isEqualTo("message/rfc822");
		assertThat(finding.locator()).isEqualTo("id-neighbour");
		assertThat(finding.content()).asString().contains("Subject: neighbour");
	}

	@Test
	void documentsOfALibraryAreReadAndConfirmed() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		system(library()).find(about(named("Maureen Oakley")), findings::add);
		assertThat(findings).hasSize(1);
		assertThat(findings.get(0).title()).isEqualTo("Visit.txt");
		assertThat(findings.get(0).content()).asString().isEqualTo("Mrs Maureen Oakley was at home.");
		assertThat(findings.get(0).details()).containsEntry("address", "https://wyke.sharepoint.example/f1");
	}

	@Test
	void contentsAreFetchedOnlyFromHostsThatAreAllowed() {
		server.handOutAt("http://169.254.169.254/latest/meta-data");
		try {
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> system(library()).find(about(named("Maureen Oakley")), (finding) -> {
					}));
			assertThat(failure).hasMessageContaining("169.254.169.254").hasMessageContaining("may not reach");
			assertThat(failure.isWorthRetrying()).isFalse();
		}
		finally {
			server.handOutAt(null);
		}
	}

	@Test
	void ofAHundredThousandMessagesNoMoreAreFetchedThanAreWanted() throws Exception {
		try (StandIn graph = StandIn.answering((request) -> {
			if (request.contains("/token")) {
				return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"graph-token\"}";
			}
			if (request.contains("/$value")) {
				return "Subject: a note\r\n\r\nMaureen Oakley wrote.\r\n";
			}
			int skip = StandIn.number(request, "skip", 0);
			return IntStream.range(skip, skip + 50)
				.mapToObj((i) -> "{\"id\":\"m" + i + "\"}")
				.collect(Collectors.joining(",", "{\"value\":[",
						"],\"@odata.nextLink\":\"?skip=" + (skip + 50) + "\"}"));
		})) {
			int[] count = new int[1];
			Searched searched = system(at(graph.port()))
				.find(new Query(named("Maureen Oakley"), null, null, List.of(), 120), (finding) -> count[0]++);
			assertThat(count[0]).isEqualTo(120);
			assertThat(searched.truncated()).isTrue();
			assertThat(graph.asked("value")).isEqualTo(121);
		}
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("drive", "d1")))
			.withMessageContaining("mailbox");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("mailbox", null)))
			.withMessageContaining("mailbox");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("tenant", "../common")))
			.withMessageContaining("tenant");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("base-url", null)))
			.withMessageContaining("graph.microsoft.com");
	}

}
