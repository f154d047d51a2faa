package uk.candour.connectors.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that makes up its answers, so that it can hold more than anybody would write
 * down, and remembers what it was asked.
 */
final class StandIn implements AutoCloseable {

	private final HttpServer server;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private StandIn(Answers answers) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newFixedThreadPool(2));
		this.server.createContext("/", (exchange) -> serve(exchange, answers));
		this.server.start();
	}

	static StandIn answering(Answers answers) throws IOException {
		return new StandIn(answers);
	}

	private void serve(HttpExchange exchange, Answers answers) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String request = exchange.getRequestURI().getRawPath() + "?" + exchange.getRequestURI().getRawQuery() + "&"
				+ body;
		this.asked.add(exchange.getRequestURI().getRawPath());
		byte[] answer = answers.to(URLDecoder.decode(request, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * How many requests had this in their path.
	 */
	long asked(String part) {
		return this.asked.stream().filter((path) -> path.contains(part)).count();
	}

	/**
	 * A number that a request says.
	 */
	static int number(String request, String name, int otherwise) {
		Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "=(\\d+)").matcher(request);
		return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * Makes up an answer to a request: path, query and body.
	 */
	interface Answers {

		String to(String request) throws IOException;

	}

}
