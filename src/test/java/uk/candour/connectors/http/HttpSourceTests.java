package uk.candour.connectors.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.CorrectableSourceContract;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HttpSourceTests extends CorrectableSourceContract {

	private static JobServer server;

	@BeforeAll
	static void start() throws IOException {
		server = new JobServer(HELD, SECRET, WRITE_SECRET);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected Adapter adapter() {
		return new HttpAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.port());
	}

	@Override
	protected Map<String, String> at(int port) {
		Map<String, String> settings = new HashMap<>();
		settings.put("base-url", "http://localhost:" + port + "/");
		settings.put("token-from", "GOOD_SECRET");
		settings.put("search-path.by-name", "/api/jobs?name={name}");
		settings.put("items-pointer", "/jobs");
		settings.put("next-pointer", "/next");
		settings.put("locator-pointer", "/jobNumber");
		settings.put("title-pointer", "/summary");
		settings.put("date-pointer", "/raisedOn");
		settings.put("name-pointer", "/tenant/fullName");
		return settings;
	}

	@Override
	protected Map<String, String> correcting(Map<String, String> settings) {
		settings.put("correct-token-from", "WRITE_SECRET");
		settings.put("correct.phone.value-pointer", "/tenant/phone");
		settings.put("correct.phone.read-path", "/api/tenants/{record}");
		settings.put("correct.phone.read-pointer", "/contact/phone");
		settings.put("correct.phone.body", "{\"contact\":{\"phone\":\"{value}\"},\"was\":\"{expected}\"}");
		return settings;
	}

	@Override
	protected String record() {
		return "J-neighbour";
	}

	@Override
	protected String writeSecretSetting() {
		return "correct-token-from";
	}

	@Override
	protected void hold(String value) {
		server.hold(value);
	}

	@Override
	protected String held() {
		return server.phone;
	}

	@Test
	void whereTheStateHasNoTagTheExpectedValueGuardsTheChange() throws Exception {
		hold("01632 960001");
		server.tagged = false;
		try {
			assertThat(
					correctable(correcting(settings())).correct(correction("untagged", "01632 960001", "01632 960002")))
				.isInstanceOf(CorrectableSystem.Corrected.class);
			Map<String, String> careless = correcting(settings());
			careless.put("correct.phone.body", "{\"contact\":{\"phone\":\"{value}\"}}");
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> correctable(careless).correct(correction("careless", "01632 960002", "01632 960003")));
			assertThat(failure).hasMessageContaining("ETag").hasMessageContaining("nothing was changed");
			assertThat(held()).isEqualTo("01632 960002");
		}
		finally {
			server.tagged = true;
		}
	}

	private Map<String, String> signedIn() {
		Map<String, String> settings = plain("/signed/jobs?name={name}");
		settings.put("oauth2-token-url", settings.get("base-url") + "token");
		settings.put("oauth2-client-id", "candour app");
		settings.put("oauth2-client-secret-from", "GOOD_SECRET");
		settings.put("oauth2-scope", "jobs.read notes.read");
		return settings;
	}

	private Map<String, String> plain(String path) {
		return new HashMap<>(Map.of("base-url", settings().get("base-url"), "search-path", path, "items-pointer",
				"/jobs", "locator-pointer", "/jobNumber"));
	}

	private static List<String> locators(SourceSystem system) throws SourceFailure {
		List<String> locators = new ArrayList<>();
		system.find(about(MAUREEN), (finding) -> locators.add(finding.locator()));
		return locators;
	}

	@Test
	void aTokenIsFetchedOnceAndUsedUntilItEnds() throws SourceFailure {
		int before = server.tokens;
		SourceSystem system = system(signedIn());
		assertThat(locators(system)).containsExactly("J1");
		assertThat(locators(system)).containsExactly("J1");
		assertThat(server.tokens).isEqualTo(before + 1);
		server.tokens++;
		assertThat(locators(system)).as("a token taken back early is replaced").containsExactly("J1");
		server.tokenSeconds = 1;
		SourceSystem brief = system(signedIn());
		locators(brief);
		int used = server.tokens;
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			locators(brief);
			return server.tokens > used;
		});
		server.tokenSeconds = 3600;
	}

	@Test
	void aClientThatTheSignInServiceRefusesIsNotTriedAgain() {
		Map<String, String> settings = signedIn();
		settings.put("oauth2-client-secret-from", "BAD_SECRET");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> locators(system(settings)));
		assertThat(failure).hasMessageContaining("sign-in service refused");
		assertThat(failure.isWorthRetrying()).isFalse();
		settings.put("oauth2-client-secret-from", "GOOD_SECRET");
		settings.put("oauth2-token-url", settings.get("base-url") + "text");
		failure = catchThrowableOfType(SourceFailure.class, () -> locators(system(settings)));
		assertThat(failure).hasMessageContaining("not JSON");
	}

	@Test
	void pagesAreFollowedByNumberAndByLinkToo() throws SourceFailure {
		assertThat(locators(system(plain("/numbered?name={name}&page={page}")))).containsExactly("J1", "J2", "J3");
		assertThat(locators(system(plain("/linked?name={name}")))).containsExactly("J1", "J2");
	}

	@Test
	void badCorrectionsAreRefusedWhenTheyAreMade() {
		refusedCorrection("correct.phone.body", "{phone", "JSON");
		refusedCorrection("correct.phone.body", "{\"phone\":\"07700\"}", "{value}");
		refusedCorrection("correct.phone.read-path", "/api/tenants", "{record}");
		refusedCorrection("correct.phone.method", "DELETE", "PATCH");
		refusedCorrection("correct-token-from", "", "correct-token-from");
		refusedCorrection("correct.phone.colour", "blue", "colour");
	}

	private void refusedCorrection(String setting, String value, String says) {
		Map<String, String> settings = correcting(settings());
		settings.put(setting, value);
		assertThatIllegalArgumentException().isThrownBy(() -> system(settings)).withMessageContaining(says);
	}

	@Override
	protected String secretSetting() {
		return "token-from";
	}

	@Override
	protected byte[] beginning() {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"jobs\":["
			.getBytes(StandardCharsets.US_ASCII);
	}

	private SourceFailure failureAt(String path) {
		Map<String, String> settings = with("search-path.by-name", path + "?name={name}");
		settings.put("max-body-megabytes", "1");
		return catchThrowableOfType(SourceFailure.class, () -> system(settings).find(about(MAUREEN), (finding) -> {
		}));
	}

	@Test
	void aRecordBecomesASheetWithEveryValueEscaped() throws SourceFailure {
		Finding finding = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(finding.title()).isEqualTo("neighbour (J-neighbour).html");
		assertThat(finding.locator()).isEqualTo("J-neighbour");
		String sheet = new String(finding.content(), StandardCharsets.UTF_8);
		assertThat(sheet).contains("<th scope=\"row\">Tenant full name</th><td>Dorothy Penrose</td>",
				"&lt;script&gt;alert(1)&lt;/script&gt;");
		assertThat(sheet).doesNotContain("<script");
	}

	@Test
	void noOtherHostIsEverAsked() {
		assertThat(failureAt("/redirect")).hasMessageContaining("redirects are refused");
		assertThat(failureAt("/elsewhere")).hasMessageContaining("another host");
		assertThat(server.callsElsewhere).isZero();
	}

	@Test
	void pagesThatGoRoundInACircleEnd() {
		assertThat(failureAt("/circle")).hasMessageContaining("circle");
	}

	@Test
	void answersOfTheWrongShapeAreRefused() {
		assertThat(failureAt("/text")).hasMessageContaining("not JSON");
		assertThat(failureAt("/shape")).hasMessageContaining("list of records");
		assertThat(failureAt("/large")).hasMessageContaining("larger than allowed");
		assertThat(failureAt("/text").isWorthRetrying()).isFalse();
	}

	@Test
	void anErrorOfTheServerIsWorthAnotherTryAndAMissingPageIsNot() {
		assertThat(failureAt("/broken").isWorthRetrying()).isTrue();
		assertThat(failureAt("/nowhere").isWorthRetrying()).isFalse();
	}

	@Test
	void morePagesThanTheBoundAreSaidToBeThere() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(with("max-pages", "2")).find(about(named("Bartholomew Crowder")), findings::add);
		assertThat(findings).hasSize(2 * JobServer.PAGE);
		assertThat(searched.truncated()).isTrue();
	}

	@Test
	void whatIsNotKnownIsNotAskedAndSaidSo() throws SourceFailure {
		Searched searched = system(with("search-path.by-mail", "/api/jobs?name={email}"))
			.find(about(named("Dorothy Penrose")), (finding) -> {
			});
		assertThat(searched.asked()).contains("Asked by name “Dorothy Penrose”", "Not asked by email: not known.");
	}

	@Test
	void aHundredThousandRecordsAreHandedOverPageByPageAndNoneIsKept() throws Exception {
		try (StandIn service = StandIn.answering((request) -> {
			int page = StandIn.number(request, "page", 1);
			return IntStream.range(0, (page <= 100) ? 1000 : 0)
				.mapToObj((i) -> "{\"id\":\"" + page + "-" + i + "\",\"name\":\"Maureen Oakley\",\"note\":\""
						+ "x".repeat(500) + "\"}")
				.collect(Collectors.joining(",", "{\"jobs\":[", "]}"));
		})) {
			Map<String, String> settings = Map.of("base-url", "http://localhost:" + service.port(), "search-path",
					"/jobs?name={name}&page={page}", "items-pointer", "/jobs", "locator-pointer", "/id", "max-pages",
					"200", "timeout-seconds", "300");
			int[] count = new int[1];
			long[] middle = new long[1];
			long before = heapInUse();
			Searched searched = system(settings)
				.find(new Query(named("Maureen Oakley"), null, null, List.of(), 100_000), (finding) -> {
					if (++count[0] == 90_000) {
						middle[0] = heapInUse();
					}
				});
			assertThat(count[0]).isEqualTo(100_000);
			assertThat(searched.truncated()).isFalse();
			assertThat(middle[0] - before).isLessThan(60_000_000);
		}
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		refused("oauth2-client-id", "candour", "exclude");
		refused("base-url", "ftp://localhost/", "base-url");
		refused("base-url", "http://user:pass@localhost/", "base-url");
		refused("search-path.by-name", "//evil.example/?name={name}", "one slash");
		refused("search-path.by-name", "/api/jobs?all=yes", "whom it is about");
		refused("search-path.by-name", "/api/jobs?name={nmae}", "{nmae}");
		refused("items-pointer", "jobs", "JSON pointer");
		refused("locator-pointer", null, "locator-pointer");
	}

	private void refused(String setting, String value, String says) {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with(setting, value))).withMessageContaining(says);
	}

}
