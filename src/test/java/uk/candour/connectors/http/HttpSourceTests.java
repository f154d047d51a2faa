package uk.candour.connectors.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

	private static final int PAGE = 6;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static HttpServer server;

	private static HttpServer other;

	private static int otherCalls;

	private static String phone;

	private static int version;

	private static boolean tagged = true;

	private static int tokens;

	private static int tokenSeconds = 3600;

	@BeforeAll
	static void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newFixedThreadPool(4));
		server.createContext("/api/jobs", HttpSourceTests::jobs);
		server.createContext("/api/tenants/J-neighbour", HttpSourceTests::tenant);
		server.createContext("/token", HttpSourceTests::token);
		server.createContext("/signed/jobs", HttpSourceTests::signed);
		server.createContext("/numbered", HttpSourceTests::numbered);
		server.createContext("/linked", HttpSourceTests::linked);
		server.createContext("/redirect", (exchange) -> {
			exchange.getResponseHeaders().add("Location", "http://localhost:" + other.getAddress().getPort() + "/");
			answer(exchange, 302, "");
		});
		server.createContext("/elsewhere", (exchange) -> answer(exchange, 200,
				"{\"jobs\":[],\"next\":\"http://localhost:" + other.getAddress().getPort() + "/x\"}"));
		server.createContext("/circle", (exchange) -> answer(exchange, 200, "{\"jobs\":[],\"next\":\"/circle\"}"));
		server.createContext("/text", (exchange) -> answer(exchange, 200, "<html>Please sign in</html>"));
		server.createContext("/shape", (exchange) -> answer(exchange, 200, "{\"result\":\"fine\"}"));
		server.createContext("/large", (exchange) -> answer(exchange, 200, "[\"" + "x".repeat(1_200_000) + "\"]"));
		server.createContext("/broken", (exchange) -> answer(exchange, 503, ""));
		server.start();
		other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		other.createContext("/", (exchange) -> {
			otherCalls++;
			answer(exchange, 200, "{\"jobs\":[]}");
		});
		other.start();
	}

	/**
	 * Finds loosely, as such services do: any job with one word of the name alike in its
	 * first three letters.
	 */
	private static void jobs(HttpExchange exchange) throws IOException {
		if (!("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{}");
			return;
		}
		Map<String, String> asked = new HashMap<>();
		for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
			String[] pair = part.split("=", 2);
			asked.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
		}
		List<Map<String, Object>> jobs = new ArrayList<>();
		for (Held held : HELD) {
			if (alike(held.name(), asked.get("name"))) {
				jobs.add(job(held));
			}
		}
		int start = Integer.parseInt(asked.getOrDefault("start", "0"));
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("jobs", jobs.subList(Math.min(start, jobs.size()), Math.min(start + PAGE, jobs.size())));
		page.put("next", (start + PAGE < jobs.size())
				? "?" + exchange.getRequestURI().getRawQuery().replaceAll("&start=.*", "") + "&start=" + (start + PAGE)
				: null);
		answer(exchange, 200, JSON.writeValueAsString(page));
	}

	/**
	 * A record with a state: read by one token, changed by another, and only as it was
	 * read.
	 */
	private static synchronized void tenant(HttpExchange exchange) throws IOException {
		boolean reads = exchange.getRequestMethod().equals("GET");
		String token = "Bearer " + (reads ? SECRET : WRITE_SECRET);
		if (!token.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{}");
			return;
		}
		String state = "\"" + version + "\"";
		if (!reads) {
			JsonNode body = JSON.readTree(exchange.getRequestBody());
			String condition = exchange.getRequestHeaders().getFirst("If-Match");
			String was = body.path("was").isTextual() ? body.path("was").asText() : null;
			if (condition != null ? !condition.equals(state) : !Objects.equals(was, phone)) {
				answer(exchange, 412, "{}");
				return;
			}
			hold(body.path("contact").path("phone").isNull() ? null : body.path("contact").path("phone").asText(),
					version + 1);
		}
		if (tagged) {
			exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
		}
		Map<String, Object> contact = new HashMap<>();
		contact.put("phone", phone);
		answer(exchange, 200, JSON.writeValueAsString(Map.of("contact", contact)));
	}

	/**
	 * Gives tokens by RFC 6749 section 4.4 and nothing else.
	 */
	private static synchronized void token(HttpExchange exchange) throws IOException {
		String identity = Base64.getEncoder()
			.encodeToString(("candour+app:" + SECRET).getBytes(StandardCharsets.UTF_8));
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if (!exchange.getRequestMethod().equals("POST")
				|| !("Basic " + identity).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{\"error\":\"invalid_client\"}");
		}
		else if (!body.equals("grant_type=client_credentials&scope=jobs.read+notes.read")) {
			answer(exchange, 400, "{\"error\":\"invalid_scope\"}");
		}
		else {
			answer(exchange, 200, "{\"access_token\":\"t" + ++tokens + "\",\"token_type\":\"Bearer\",\"expires_in\":"
					+ tokenSeconds + "}");
		}
	}

	private static synchronized void signed(HttpExchange exchange) throws IOException {
		if (!("Bearer t" + tokens).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{}");
			return;
		}
		answer(exchange, 200, "{\"jobs\":[{\"jobNumber\":\"J1\"}]}");
	}

	private static void numbered(HttpExchange exchange) throws IOException {
		int page = Integer.parseInt(exchange.getRequestURI().getRawQuery().replaceAll(".*page=", ""));
		answer(exchange, 200, "{\"jobs\":[" + ((page <= 3) ? "{\"jobNumber\":\"J" + page + "\"}" : "") + "]}");
	}

	private static void linked(HttpExchange exchange) throws IOException {
		boolean first = !exchange.getRequestURI().getRawQuery().contains("cursor");
		exchange.getResponseHeaders().add("Link", "</linked?name=x>; rel=\"first\"");
		if (first) {
			exchange.getResponseHeaders().add("Link", "</linked?cursor=b>; rel=\"next\"");
		}
		answer(exchange, 200, "{\"jobs\":[{\"jobNumber\":\"" + (first ? "J1" : "J2") + "\"}]}");
	}

	private static void hold(String value, int now) {
		phone = value;
		version = now;
	}

	private static boolean alike(String held, String asked) {
		for (String one : held.split("[ ,]+")) {
			for (String word : asked.split(" ")) {
				if (one.substring(0, 2).equalsIgnoreCase(word.substring(0, 2))) {
					return true;
				}
			}
		}
		return false;
	}

	private static Map<String, Object> job(Held held) {
		Map<String, Object> job = new LinkedHashMap<>();
		job.put("jobNumber", "J-" + held.key());
		job.put("summary", held.key());
		job.put("raisedOn", held.date().toString());
		Map<String, Object> tenant = new LinkedHashMap<>();
		tenant.put("fullName", held.name());
		tenant.put("phone", phone);
		job.put("tenant", tenant);
		job.put("notes", List.of(held.text(), "<script>alert(1)</script>"));
		return job;
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@AfterAll
	static void stop() {
		server.stop(0);
		other.stop(0);
	}

	@Override
	protected Adapter adapter() {
		return new HttpAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.getAddress().getPort());
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
		hold(value, version + 1);
	}

	@Override
	protected String held() {
		return phone;
	}

	@Test
	void whereTheStateHasNoTagTheExpectedValueGuardsTheChange() throws Exception {
		hold("01632 960001");
		tagged = false;
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
			tagged = true;
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
		int before = tokens;
		SourceSystem system = system(signedIn());
		assertThat(locators(system)).containsExactly("J1");
		assertThat(locators(system)).containsExactly("J1");
		assertThat(tokens).isEqualTo(before + 1);
		tokens++;
		assertThat(locators(system)).as("a token taken back early is replaced").containsExactly("J1");
		tokenSeconds = 1;
		SourceSystem brief = system(signedIn());
		locators(brief);
		int used = tokens;
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			locators(brief);
			return tokens > used;
		});
		tokenSeconds = 3600;
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
		assertThat(otherCalls).isZero();
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
		assertThat(findings).hasSize(2 * PAGE);
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
