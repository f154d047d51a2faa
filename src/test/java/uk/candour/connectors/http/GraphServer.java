package uk.candour.connectors.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import uk.candour.connectors.Period;
import uk.candour.connectors.SourceSystemContract.Held;

/**
 * A stand-in that answers as Microsoft's documentation of Graph says, for nobody but
 * Microsoft has the real one: $search by words and beginnings of words, nextLink,
 * immutable identifiers, contents handed out by a further address without a token.
 */
final class GraphServer implements AutoCloseable {

	private static final int PAGE = 7;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpServer server;

	private final List<Held> held;

	private final String secret;

	private String elsewhere;

	GraphServer(List<Held> held, String secret) throws IOException {
		this.held = held;
		this.secret = secret;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newFixedThreadPool(4));
		this.server.createContext("/login/wyke.example/oauth2/v2.0/token", this::token);
		this.server.createContext("/v1.0/users/housing@wyke.example/messages", guarded(this::messages));
		this.server.createContext("/v1.0/drives/d1/", guarded(this::drive));
		this.server.createContext("/download/", GraphServer::download);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * Contents are handed out by this address; null for the usual one.
	 */
	void handOutAt(String address) {
		this.elsewhere = address;
	}

	private interface Door {

		void answer(HttpExchange exchange) throws IOException;

	}

	private static HttpHandler guarded(Door door) {
		return (exchange) -> {
			if ("Bearer graph-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))
					&& "IdType=\"ImmutableId\"".equals(exchange.getRequestHeaders().getFirst("Prefer"))) {
				door.answer(exchange);
			}
			else {
				answer(exchange, 401, "{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}");
			}
		};
	}

	private void token(HttpExchange exchange) throws IOException {
		String identity = Base64.getEncoder().encodeToString(("app-1:" + this.secret).getBytes(StandardCharsets.UTF_8));
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean good = ("Basic " + identity).equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& body.contains("scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
		answer(exchange, good ? 200 : 401,
				good ? "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"graph-token\"}"
						: "{\"error\":\"invalid_client\"}");
	}

	private void messages(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.endsWith("/$value")) {
			Held held = this.held.stream()
				.filter((each) -> path.contains("/id-" + each.key() + "/"))
				.findFirst()
				.orElseThrow();
			exchange.getResponseHeaders().add("Content-Type", "text/plain");
			answer(exchange, 200, message(held));
			return;
		}
		List<Map<String, Object>> items = new ArrayList<>();
		for (Held held : this.held) {
			if (fits(held.name() + " " + held.text() + " " + held.key(), parameter(exchange, "$search"))) {
				items.add(Map.of("id", "id-" + held.key(), "subject", held.key()));
			}
		}
		page(exchange, items);
	}

	/** The words of KQL: all must be there, * ends a beginning, dates are left aside. */
	private static boolean fits(String text, String search) {
		String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
		for (String part : search.toLowerCase(Locale.ROOT)
			.replaceAll(" and sent[<>]=[\\d-]+", "")
			.replaceAll("[\"\\\\]", "")
			.split("[ '’.@-]+")) {
			boolean there = Arrays.stream(words)
				.anyMatch((word) -> part.endsWith("*") ? word.startsWith(part.replace("*", "")) : word.equals(part));
			if (!there) {
				return false;
			}
		}
		return true;
	}

	private void page(HttpExchange exchange, List<Map<String, Object>> items) throws IOException {
		int start = Integer.parseInt(Objects.requireNonNullElse(parameter(exchange, "$skiptoken"), "0"));
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("value", items.subList(Math.min(start, items.size()), Math.min(start + PAGE, items.size())));
		if (start + PAGE < items.size()) {
			page.put("@odata.nextLink",
					"http://localhost:" + this.server.getAddress().getPort()
							+ exchange.getRequestURI().toString().replaceAll("&\\$skiptoken=.*", "") + "&$skiptoken="
							+ (start + PAGE));
		}
		answer(exchange, 200, JSON.writeValueAsString(page));
	}

	private static String parameter(HttpExchange exchange, String name) {
		for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
			if (part.startsWith(name + "=")) {
				return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
			}
		}
		return null;
	}

	private static String message(Held held) throws IOException {
		try {
			MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
			message.setFrom("officer@wyke.example");
			message.setSubject(held.key(), "UTF-8");
			message.setText(held.name() + " " + held.text(), "UTF-8");
			message.setHeader("Content-Transfer-Encoding", "8bit");
			message.setSentDate(Date.from(held.date().atStartOfDay(Period.ZONE).toInstant()));
			message.saveChanges();
			ByteArrayOutputStream raw = new ByteArrayOutputStream();
			message.writeTo(raw);
			return raw.toString(StandardCharsets.UTF_8);
		}
		catch (MessagingException ex) {
			throw new IOException(ex);
		}
	}

	private void drive(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.endsWith("/content")) {
			exchange.getResponseHeaders()
				.add("Location", (this.elsewhere != null) ? this.elsewhere
						: "http://localhost:" + this.server.getAddress().getPort() + "/download/" + path.split("/")[5]);
			answer(exchange, 302, "");
			return;
		}
		List<Map<String, Object>> items = new ArrayList<>();
		if (path.contains("search(q='Oak')")) {
			items.add(Map.of("id", "f1", "name", "Visit.txt", "size", 40, "lastModifiedDateTime",
					"2023-05-10T00:00:00Z", "file", Map.of(), "webUrl", "https://wyke.sharepoint.example/f1"));
			items.add(Map.of("id", "f2", "name", "Oaks.txt", "size", 40, "lastModifiedDateTime", "2023-05-10T00:00:00Z",
					"file", Map.of()));
			items.add(Map.of("id", "f3", "name", "Oakley", "folder", Map.of()));
		}
		answer(exchange, 200, JSON.writeValueAsString(Map.of("value", items)));
	}

	private static void download(HttpExchange exchange) throws IOException {
		if (exchange.getRequestHeaders().containsKey("Authorization")) {
			answer(exchange, 400, "The token was given away.");
			return;
		}
		boolean first = exchange.getRequestURI().getPath().endsWith("f1");
		answer(exchange, 200, first ? "Mrs Maureen Oakley was at home." : "A wood of oaks.");
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
	}

}
