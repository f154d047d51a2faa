package uk.candour.connectors.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import uk.candour.connectors.SourceSystemContract.Held;

/**
 * A contractor's service: jobs that are searched and tenants that are corrected, each
 * with its token, and doors at which something is wrong.
 */
final class JobServer implements AutoCloseable {

	static final int PAGE = 6;

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What the neighbour's record says. */
	String phone;

	/** Whether records carry their state as a tag. */
	boolean tagged = true;

	/** How many tokens were given out; only the newest is good. */
	int tokens;

	/** How long a token lasts. */
	int tokenSeconds = 3600;

	/** How often a host was called that is none of the binding's. */
	int callsElsewhere;

	private final HttpServer server;

	private final HttpServer other;

	private final List<Held> held;

	private final String secret;

	private final String writeSecret;

	private int version;

	JobServer(List<Held> held, String secret, String writeSecret) throws IOException {
		this.held = held;
		this.secret = secret;
		this.writeSecret = writeSecret;
		this.other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.other.createContext("/", (exchange) -> {
			this.callsElsewhere++;
			answer(exchange, 200, "{\"jobs\":[]}");
		});
		this.other.start();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newFixedThreadPool(4));
		this.server.createContext("/api/jobs", this::jobs);
		this.server.createContext("/api/tenants/J-neighbour", this::tenant);
		this.server.createContext("/token", this::token);
		this.server.createContext("/signed/jobs", this::signed);
		this.server.createContext("/numbered", JobServer::numbered);
		this.server.createContext("/linked", JobServer::linked);
		this.server.createContext("/redirect", (exchange) -> {
			exchange.getResponseHeaders()
				.add("Location", "http://localhost:" + this.other.getAddress().getPort() + "/");
			answer(exchange, 302, "");
		});
		this.server.createContext("/elsewhere", (exchange) -> answer(exchange, 200,
				"{\"jobs\":[],\"next\":\"http://localhost:" + this.other.getAddress().getPort() + "/x\"}"));
		this.server.createContext("/circle", (exchange) -> answer(exchange, 200, "{\"jobs\":[],\"next\":\"/circle\"}"));
		this.server.createContext("/text", (exchange) -> answer(exchange, 200, "<html>Please sign in</html>"));
		this.server.createContext("/shape", (exchange) -> answer(exchange, 200, "{\"result\":\"fine\"}"));
		this.server.createContext("/large", (exchange) -> answer(exchange, 200, "[\"" + "x".repeat(1_200_000) + "\"]"));
		this.server.createContext("/broken", (exchange) -> answer(exchange, 503, ""));
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * Finds loosely, as such services do: any job with one word of the name alike in its
	 * first three letters.
	 */
	private void jobs(HttpExchange exchange) throws IOException {
		if (!("Bearer " + this.secret).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{}");
			return;
		}
		Map<String, String> asked = new HashMap<>();
		for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
			String[] pair = part.split("=", 2);
			asked.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
		}
		List<Map<String, Object>> jobs = new ArrayList<>();
		for (Held held : this.held) {
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
	private synchronized void tenant(HttpExchange exchange) throws IOException {
		boolean reads = exchange.getRequestMethod().equals("GET");
		String token = "Bearer " + (reads ? this.secret : this.writeSecret);
		if (!token.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{}");
			return;
		}
		String state = "\"" + this.version + "\"";
		if (!reads) {
			JsonNode body = JSON.readTree(exchange.getRequestBody());
			String condition = exchange.getRequestHeaders().getFirst("If-Match");
			String was = body.path("was").isTextual() ? body.path("was").asText() : null;
			if (condition != null ? !condition.equals(state) : !Objects.equals(was, this.phone)) {
				answer(exchange, 412, "{}");
				return;
			}
			hold(body.path("contact").path("phone").isNull() ? null : body.path("contact").path("phone").asText(),
					this.version + 1);
		}
		if (this.tagged) {
			exchange.getResponseHeaders().add("ETag", "\"" + this.version + "\"");
		}
		Map<String, Object> contact = new HashMap<>();
		contact.put("phone", this.phone);
		answer(exchange, 200, JSON.writeValueAsString(Map.of("contact", contact)));
	}

	/**
	 * Gives this.tokens by RFC 6749 section 4.4 and nothing else.
	 */
	private synchronized void token(HttpExchange exchange) throws IOException {
		String identity = Base64.getEncoder()
			.encodeToString(("candour+app:" + this.secret).getBytes(StandardCharsets.UTF_8));
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if (!exchange.getRequestMethod().equals("POST")
				|| !("Basic " + identity).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{\"error\":\"invalid_client\"}");
		}
		else if (!body.equals("grant_type=client_credentials&scope=jobs.read+notes.read")) {
			answer(exchange, 400, "{\"error\":\"invalid_scope\"}");
		}
		else {
			answer(exchange, 200, "{\"access_token\":\"t" + ++this.tokens
					+ "\",\"token_type\":\"Bearer\",\"expires_in\":" + this.tokenSeconds + "}");
		}
	}

	private synchronized void signed(HttpExchange exchange) throws IOException {
		if (!("Bearer t" + this.tokens).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
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

	/** The neighbour's record says this, in a new state. */
	synchronized void hold(String value) {
		hold(value, this.version + 1);
	}

	private void hold(String value, int now) {
		this.phone = value;
		this.version = now;
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

	private Map<String, Object> job(Held held) {
		Map<String, Object> job = new LinkedHashMap<>();
		job.put("jobNumber", "J-" + held.key());
		job.put("summary", held.key());
		job.put("raisedOn", held.date().toString());
		Map<String, Object> tenant = new LinkedHashMap<>();
		tenant.put("fullName", held.name());
		tenant.put("phone", this.phone);
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

	@Override
	public void close() {
		this.server.stop(0);
		this.other.stop(0);
	}

}
