package uk.candour.connectors.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Gets tokens by the client credentials grant of OAuth 2.0 (RFC 6749 section 4.4), and
 * uses each until shortly before it ends.
 */
final class ClientCredentials implements Pass {

	private static final int LARGEST = 64 * 1024;

	private static final long SPARE_SECONDS = 30;

	private static final long SHORTEST_SECONDS = 60;

	private final Line line = new Line(LARGEST);

	private final URI endpoint;

	private final String client;

	private final Secret secret;

	private final Optional<String> scope;

	private String token;

	private long until;

	private boolean fresh;

	ClientCredentials(URI endpoint, String client, Secret secret, Optional<String> scope) {
		this.endpoint = endpoint;
		this.client = client;
		this.secret = secret;
		this.scope = scope;
	}

	@Override
	public synchronized String header(Deadline deadline) throws SourceFailure {
		this.fresh = this.token == null || System.nanoTime() - this.until > 0;
		if (this.fresh) {
			fetch(deadline);
		}
		return "Bearer " + this.token;
	}

	/**
	 * Forgets the token. One that was only just fetched will not be better the next time.
	 */
	@Override
	public synchronized boolean refused() {
		this.token = null;
		return !this.fresh;
	}

	private void fetch(Deadline deadline) throws SourceFailure {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.endpoint)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Authorization", "Basic " + identity())
			.POST(BodyPublishers.ofString("grant_type=client_credentials"
					+ this.scope.map((scope) -> "&scope=" + encoded(scope)).orElse("")));
		Answer answer = this.line.send(request, deadline);
		if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
			throw new SourceFailure(
					"The sign-in service refused the client or its secret (status " + answer.status() + ").", false,
					null);
		}
		JsonNode body = answer.good("The sign-in service").json();
		this.token = body.path("access_token").asText("");
		if (this.token.isEmpty() || !body.path("token_type").asText("Bearer").equalsIgnoreCase("bearer")) {
			this.token = null;
			throw new SourceFailure("The sign-in service answered without a token.", false, null);
		}
		long seconds = Math.max(1, body.path("expires_in").asLong(SHORTEST_SECONDS) - SPARE_SECONDS);
		this.until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
	}

	// RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
	private String identity() throws SourceFailure {
		String pair = encoded(this.client) + ":" + encoded(this.secret.reveal());
		return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
