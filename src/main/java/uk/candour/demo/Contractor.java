package uk.candour.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The repairs contractor, Sallow &amp; Reed: an HTTP service on loopback that answers
 * with JSON, page by page, to those who know its token.
 */
final class Contractor implements AutoCloseable {

	private static final String JOBS = "/api/jobs";

	private final HttpServer server;

	private final ExecutorService desk = Executors.newFixedThreadPool(4, (task) -> {
		Thread thread = new Thread(task, "demo-contractor");
		thread.setDaemon(true);
		return thread;
	});

	private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

	private final byte[] authorization;

	private final JobSearch search;

	/**
	 * Opens the service.
	 * @param port on loopback, or 0 for any that is free
	 * @param token that must be sent with each request
	 * @param jobs what it knows
	 * @throws IllegalStateException when the port is taken
	 */
	Contractor(int port, String token, List<ContractorJob> jobs) {
		this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
		this.search = new JobSearch(jobs);
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The repairs contractor's port " + port
					+ " is taken; set candour.demo.contractor-port to a free one", ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.desk);
		this.server.start();
	}

	/** Where it listens. */
	String baseUrl() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** How many jobs it knows. */
	int size() {
		return this.search.size();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.desk.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().getPath();
			if (!known(exchange.getRequestHeaders().getFirst("Authorization"))) {
				exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
				send(exchange, 401, Map.of("error", "A valid token is needed"));
			}
			else if (!exchange.getRequestMethod().equals("GET")) {
				send(exchange, 405, Map.of("error", "Jobs can only be read"));
			}
			else if (path.equals(JOBS)) {
				list(exchange);
			}
			else if (path.startsWith(JOBS + "/")) {
				one(exchange, path.substring(JOBS.length() + 1));
			}
			else {
				send(exchange, 404, Map.of("error", "There is nothing here"));
			}
		}
	}

	private void list(HttpExchange exchange) throws IOException {
		try {
			send(exchange, 200, this.search.page(JOBS, exchange.getRequestURI().getRawQuery()));
		}
		catch (IllegalArgumentException ex) {
			send(exchange, 400, Map.of("error", ex.getMessage()));
		}
	}

	private void one(HttpExchange exchange, String number) throws IOException {
		ContractorJob job = this.search.numbered(number);
		send(exchange, (job != null) ? 200 : 404, (job != null) ? job : Map.of("error", "There is no such job"));
	}

	private boolean known(String header) {
		return header != null
				&& MessageDigest.isEqual(this.authorization, header.strip().getBytes(StandardCharsets.UTF_8));
	}

	private void send(HttpExchange exchange, int status, Object body) throws IOException {
		byte[] bytes = this.json.writeValueAsBytes(body);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

}
