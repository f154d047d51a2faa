package uk.candour.connectors.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HttpSourceTests extends NetworkSourceContract {

	private static final int PAGE = 6;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static HttpServer server;

	private static HttpServer other;

	private static int otherCalls;

	@BeforeAll
	static void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newFixedThreadPool(4));
		server.createContext("/api/jobs", HttpSourceTests::jobs);
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
		job.put("tenant", Map.of("fullName", held.name()));
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
	void badBindingsAreRefusedWhenTheyAreMade() {
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
