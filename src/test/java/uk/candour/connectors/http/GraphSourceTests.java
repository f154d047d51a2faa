package uk.candour.connectors.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.Period;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Against a stand-in that answers as Microsoft's documentation of Graph says, for nobody
 * but Microsoft has the real one: $search by words and beginnings of words, nextLink,
 * immutable identifiers, contents handed out by a further address without a token.
 */
class GraphSourceTests extends NetworkSourceContract {

	private static final int PAGE = 7;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static HttpServer server;

	private static String elsewhere;

	@BeforeAll
	static void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newFixedThreadPool(4));
		server.createContext("/login/wyke.example/oauth2/v2.0/token", GraphSourceTests::token);
		server.createContext("/v1.0/users/housing@wyke.example/messages", guarded(GraphSourceTests::messages));
		server.createContext("/v1.0/drives/d1/", guarded(GraphSourceTests::drive));
		server.createContext("/download/", GraphSourceTests::download);
		server.start();
	}

	private interface Door {

		void answer(HttpExchange exchange) throws IOException;

	}

	private static com.sun.net.httpserver.HttpHandler guarded(Door door) {
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

	private static void token(HttpExchange exchange) throws IOException {
		String identity = java.util.Base64.getEncoder()
			.encodeToString(("app-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean good = ("Basic " + identity).equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& body.contains("scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
		answer(exchange, good ? 200 : 401,
				good ? "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"graph-token\"}"
						: "{\"error\":\"invalid_client\"}");
	}

	private static void messages(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.endsWith("/$value")) {
			Held held = HELD.stream()
				.filter((each) -> path.contains("/id-" + each.key() + "/"))
				.findFirst()
				.orElseThrow();
			exchange.getResponseHeaders().add("Content-Type", "text/plain");
			answer(exchange, 200, message(held));
			return;
		}
		List<Map<String, Object>> items = new ArrayList<>();
		for (Held held : HELD) {
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
			boolean there = java.util.Arrays.stream(words)
				.anyMatch((word) -> part.endsWith("*") ? word.startsWith(part.replace("*", "")) : word.equals(part));
			if (!there) {
				return false;
			}
		}
		return true;
	}

	private static void page(HttpExchange exchange, List<Map<String, Object>> items) throws IOException {
		int start = Integer.parseInt(java.util.Objects.requireNonNullElse(parameter(exchange, "$skiptoken"), "0"));
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("value", items.subList(Math.min(start, items.size()), Math.min(start + PAGE, items.size())));
		if (start + PAGE < items.size()) {
			page.put("@odata.nextLink",
					"http://localhost:" + server.getAddress().getPort()
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

	private static void drive(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.endsWith("/content")) {
			exchange.getResponseHeaders()
				.add("Location", (elsewhere != null) ? elsewhere
						: "http://localhost:" + server.getAddress().getPort() + "/download/" + path.split("/")[5]);
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

	@AfterAll
	static void stop() {
		server.stop(0);
	}

	@Override
	protected Adapter adapter() {
		return new GraphAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.getAddress().getPort());
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("base-url", "http://localhost:" + port + "/v1.0", "login-url",
				"http://localhost:" + port + "/login", "tenant", "wyke.example", "client-id", "app-1",
				"client-secret-from", "GOOD_SECRET", "mailbox", "housing@wyke.example"));
	}

	@Override
	protected String secretSetting() {
		return "client-secret-from";
	}

	@Override
	protected byte[] beginning() {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"token"
			.getBytes(StandardCharsets.US_ASCII);
	}

	private Map<String, String> library() {
		Map<String, String> settings = with("mailbox", null);
		settings.put("drive", "d1");
		return settings;
	}

	@Test
	void theContentIsTheWholeMessage() throws SourceFailure {
		Finding finding = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(finding.mediaType()).isEqualTo("message/rfc822");
		assertThat(finding.locator()).isEqualTo("id-neighbour");
		assertThat(finding.content()).asString().contains("Subject: neighbour");
	}

	@Test
	void documentsOfALibraryAreReadAndConfirmed() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		system(library()).find(about(named("Maureen Oakley")), findings::add);
		assertThat(findings).hasSize(1);
		assertThat(findings.get(0).title()).isEqualTo("Visit.txt");
		assertThat(findings.get(0).content()).asString().isEqualTo("Mrs Maureen Oakley was at home.");
		assertThat(findings.get(0).details()).containsEntry("address", "https://wyke.sharepoint.example/f1");
	}

	@Test
	void contentsAreFetchedOnlyFromHostsThatAreAllowed() {
		elsewhere = "http://169.254.169.254/latest/meta-data";
		try {
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> system(library()).find(about(named("Maureen Oakley")), (finding) -> {
					}));
			assertThat(failure).hasMessageContaining("169.254.169.254").hasMessageContaining("may not reach");
			assertThat(failure.isWorthRetrying()).isFalse();
		}
		finally {
			elsewhere = null;
		}
	}

	@Test
	void ofAHundredThousandMessagesNoMoreAreFetchedThanAreWanted() throws Exception {
		try (StandIn graph = StandIn.answering((request) -> {
			if (request.contains("/token")) {
				return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"graph-token\"}";
			}
			if (request.contains("/$value")) {
				return "Subject: a note\r\n\r\nMaureen Oakley wrote.\r\n";
			}
			int skip = StandIn.number(request, "skip", 0);
			return IntStream.range(skip, skip + 50)
				.mapToObj((i) -> "{\"id\":\"m" + i + "\"}")
				.collect(Collectors.joining(",", "{\"value\":[",
						"],\"@odata.nextLink\":\"?skip=" + (skip + 50) + "\"}"));
		})) {
			int[] count = new int[1];
			Searched searched = system(at(graph.port()))
				.find(new Query(named("Maureen Oakley"), null, null, List.of(), 120), (finding) -> count[0]++);
			assertThat(count[0]).isEqualTo(120);
			assertThat(searched.truncated()).isTrue();
			assertThat(graph.asked("value")).isEqualTo(121);
		}
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("drive", "d1")))
			.withMessageContaining("mailbox");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("mailbox", null)))
			.withMessageContaining("mailbox");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("tenant", "../common")))
			.withMessageContaining("tenant");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("base-url", null)))
			.withMessageContaining("graph.microsoft.com");
	}

}
