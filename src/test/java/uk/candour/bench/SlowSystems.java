package uk.candour.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import uk.candour.catalogue.Asset;

/**
 * Systems that really answer over HTTP, each question after the same while, and count
 * what they are asked.
 */
final class SlowSystems implements AutoCloseable {

	private final HttpServer server;

	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

	private final AtomicInteger calls = new AtomicInteger();

	private volatile long millis;

	SlowSystems() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
		this.server.createContext("/",
				(exchange) -> this.clock.schedule(() -> answer(exchange), this.millis, TimeUnit.MILLISECONDS));
		this.server.start();
	}

	/** From now on each answer takes so long. */
	void take(long millis) {
		this.millis = millis;
		this.calls.set(0);
	}

	/** How many questions were asked since then. */
	int calls() {
		return this.calls.get();
	}

	/** Their entries in the catalogue. */
	List<Asset> assets(int howMany) {
		return IntStream.range(0, howMany).mapToObj(this::asset).toList();
	}

	private Asset asset(int number) {
		String base = "http://127.0.0.1:" + this.server.getAddress().getPort();
		Map<String, String> settings = Map.of("base-url", base, "search-path.by-name",
				"/" + number + "/jobs?tenant={family}", "items-pointer", "/jobs", "locator-pointer", "/number",
				"title-pointer", "/summary", "name-pointer", "/tenant");
		return new Asset("system-" + number, "System " + number,
				new Asset.Entry("Repair jobs", "Loopback", "HTTP service with JSON", "repairs", "Repairs desk"),
				new Asset.Processing("Repairs", "Name, address", "None", "The person", "Six years"),
				new Asset.Search("http", settings, true));
	}

	private void answer(HttpExchange exchange) {
		this.calls.incrementAndGet();
		byte[] body = "{\"jobs\":[{\"number\":\"J1\",\"summary\":\"Boiler service\",\"tenant\":\"Orla Venn\"}]}"
			.getBytes(StandardCharsets.UTF_8);
		try (exchange; OutputStream out = exchange.getResponseBody()) {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			out.write(body);
		}
		catch (IOException ex) {
			throw new IllegalStateException("A question could not be answered", ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.clock.shutdownNow();
	}

}
