package uk.candour.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContractorTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private static Contractor contractor;

	@BeforeAll
	static void opens() {
		contractor = new Contractor(0, "token", ContractorBook.of(7, Stories.all()));
	}

	@AfterAll
	static void closes() {
		contractor.close();
	}

	@Test
	void theRequestersJobsAreFoundByNameAddressAndPhone() throws Exception {
		assertThat(numbers("/api/jobs?tenant=Okafor")).contains("SR-241182", "SR-210518", "SR-250310");
		assertThat(numbers("/api/jobs?address=12%20Fossdyke%20Walk")).containsExactly("SR-261806", "SR-241182",
				"SR-233190", "SR-210518");
		assertThat(numbers("/api/jobs?phone=07700900914&from=2024-01-01&to=2024-12-31")).containsExactly("SR-241182");
		assertThat(get("/api/jobs/SR-241182", "token").body()).contains("Patricia Lyle").contains("07700 900927");
	}

	@Test
	void manyJobsComePageByPageAndNoneTwice() throws Exception {
		List<String> numbers = numbers("/api/jobs?from=2026-08-01");
		assertThat(numbers).hasSizeGreaterThan(50).doesNotHaveDuplicates();
	}

	@Test
	void withoutTheTokenNothingIsTold() throws Exception {
		assertThat(get("/api/jobs?tenant=Okafor", "wrong").statusCode()).isEqualTo(401);
		assertThat(get("/api/jobs?tenant=Okafor", "wrong").body()).doesNotContain("Okafor");
	}

	@Test
	void whatMakesNoSenseIsRefusedWithAReason() throws Exception {
		assertThat(get("/api/jobs?colour=red", "token").statusCode()).isEqualTo(400);
		assertThat(get("/api/jobs?from=yesterday", "token").statusCode()).isEqualTo(400);
		assertThat(get("/api/jobs?page=0", "token").statusCode()).isEqualTo(400);
		assertThat(get("/api/jobs/SR-1", "token").statusCode()).isEqualTo(404);
		assertThat(get("/else", "token").statusCode()).isEqualTo(404);
	}

	@Test
	void aTakenPortIsNamed() {
		int port = URI.create(contractor.baseUrl()).getPort();
		assertThatIllegalStateException().isThrownBy(() -> new Contractor(port, "token", List.of()))
			.withMessageContaining("candour.demo.contractor-port");
	}

	@Test
	void theSameSeedMakesTheSameJobs() {
		assertThat(ContractorBook.of(7, List.of())).isEqualTo(ContractorBook.of(7, List.of()))
			.isNotEqualTo(ContractorBook.of(8, List.of()));
	}

	private List<String> numbers(String path) throws Exception {
		List<String> numbers = new ArrayList<>();
		String next = path;
		while (next != null) {
			JsonNode page = new ObjectMapper().readTree(get(next, "token").body());
			page.at("/jobs").forEach((job) -> numbers.add(job.get("number").asText()));
			next = page.at("/next").isNull() ? null : page.at("/next").asText();
		}
		return numbers;
	}

	private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(contractor.baseUrl() + path))
			.header("Authorization", "Bearer " + token)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
