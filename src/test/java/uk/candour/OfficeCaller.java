package uk.candour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Works through the REST API with the demonstration's accounts, as another system would.
 */
final class OfficeCaller {

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private final HttpClient http = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final Supplier<String> address;

	OfficeCaller(Supplier<String> address) {
		this.address = address;
	}

	/** Opens a case; the key makes it safe to ask again. */
	String open(Object request, String key) {
		return tree(send("crm", "POST", "/api/cases", request, key)).get("reference").asText();
	}

	JsonNode get(String path) {
		return tree(send("amina", "GET", path, null, null));
	}

	/** A page that people read. */
	String text(String path) {
		return new String(send("amina", "GET", path, null, "text/html"), StandardCharsets.UTF_8);
	}

	byte[] pdf(String path) {
		return send("amina", "GET", path, null, "application/pdf");
	}

	void put(String path, Object body) {
		send("amina", "PUT", path, body, null);
	}

	void post(String path) {
		send("amina", "POST", path, null, null);
	}

	/** Waits for the case's next work item of that step and completes it. */
	void complete(String username, String reference, String step, Map<String, ?> form) {
		String id = item(username, reference, step);
		send(username, "POST", "/api/work-items/" + id + "/complete", form, null);
	}

	/** Waits for a work item and says its number. */
	String item(String username, String reference, String step) {
		return await(step + " of " + reference).atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(200))
			.until(() -> find(username, reference, step), Optional::isPresent)
			.orElseThrow();
	}

	private Optional<String> find(String username, String reference, String step) {
		JsonNode page = tree(send(username, "GET", "/api/work-items?size=100", null, null));
		return StreamSupport.stream(page.get("items").spliterator(), false)
			.filter((item) -> reference.equals(item.get("caseReference").asText()))
			.filter((item) -> step.equals(item.get("step").asText()))
			.map((item) -> item.get("id").asText())
			.findFirst();
	}

	private JsonNode tree(byte[] body) {
		try {
			return this.json.readTree(body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] send(String username, String method, String path, Object body, String extra) {
		try {
			String login = Base64.getEncoder()
				.encodeToString((username + ":wyke-demo").getBytes(StandardCharsets.UTF_8));
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address.get() + path))
				.timeout(Duration.ofMinutes(2))
				.header("Authorization", "Basic " + login)
				.method(method, (body != null) ? BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body))
						: BodyPublishers.noBody());
			if (body != null) {
				request.header("Content-Type", "application/json");
			}
			if (extra != null) {
				request.header("POST".equals(method) ? "Idempotency-Key" : "Accept", extra);
			}
			HttpResponse<byte[]> answer = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			assertThat(answer.statusCode())
				.as("%s %s: %s", method, path, new String(answer.body(), StandardCharsets.UTF_8))
				.isBetween(200, 299);
			return answer.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + path + " was not answered", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
