package uk.candour.connectors.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;

class CmisBrowserTests extends CmisContract {

	@Override
	protected String binding() {
		return "browser";
	}

	@Override
	protected byte[] beginning() {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"wyke\""
			.getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void ofAHundredThousandDocumentsNoMoreAreFetchedThanAreWanted() throws Exception {
		try (StandIn documents = StandIn.answering((request) -> {
			if (request.contains("cmisselector=content")) {
				return "Maureen Oakley wrote.";
			}
			if (!request.contains("cmisaction=query")) {
				return "{\"wyke\":{\"repositoryUrl\":\"/browser/wyke\",\"rootFolderUrl\":\"/browser/wyke/root\","
						+ "\"capabilities\":{\"capabilityQuery\":\"bothcombined\"}}}";
			}
			int skip = StandIn.number(request, "skipCount", 0);
			return IntStream.range(skip, skip + 100)
				.mapToObj((i) -> "{\"succinctProperties\":{\"cmis:objectId\":\"d" + i
						+ "\",\"cmis:name\":\"note.txt\",\"cmis:contentStreamLength\":21}}")
				.collect(Collectors.joining(",", "{\"results\":[",
						"],\"hasMoreItems\":" + (skip < 99_900) + ",\"numItems\":100000}"));
		})) {
			Map<String, String> settings = at(documents.port());
			settings.keySet().removeAll(List.of("folder", "page-size"));
			int[] count = new int[1];
			Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 120),
					(finding) -> count[0]++);
			assertThat(count[0]).isEqualTo(120);
			assertThat(searched.truncated()).isTrue();
			assertThat(documents.asked("root")).isEqualTo(121);
		}
	}

}
