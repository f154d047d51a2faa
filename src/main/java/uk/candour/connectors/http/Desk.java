package uk.candour.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Fetches JSON from one host, and from no other.
 */
final class Desk {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final URI base;

	private final Optional<Secret> token;

	private final int largest;

	Desk(URI base, Optional<Secret> token, int largest) {
		this.base = base;
		this.token = token;
		this.largest = largest;
	}

	/**
	 * The address of a path of this host.
	 */
	URI at(String path) {
		return URI.create(this.base.toString().replaceAll("/+$", "") + path);
	}

	/**
	 * The address of a further page, which the system names itself.
	 * @throws SourceFailure when it is on another host
	 */
	URI after(URI page, String next) throws SourceFailure {
		try {
			// Against a bare query the resolver would drop the last part of the path.
			URI address = page.resolve(next.startsWith("?") ? page.getRawPath() + next : next);
			if (!isHere(address)) {
				throw new SourceFailure("The system points to another host for the next page; that is refused.", false,
						null);
			}
			return address;
		}
		catch (IllegalArgumentException refused) {
			throw new SourceFailure("The system's address of the next page cannot be understood.", false,
					Trace.of(refused));
		}
	}

	private boolean isHere(URI address) {
		return this.base.getScheme().equals(address.getScheme()) && this.base.getHost().equals(address.getHost())
				&& this.base.getPort() == address.getPort() && address.getUserInfo() == null;
	}

	/**
	 * The document at an address of this host.
	 */
	JsonNode get(URI address, Deadline deadline) throws SourceFailure {
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.timeout(deadline.left())
			.header("Accept", "application/json");
		if (this.token.isPresent()) {
			request.header("Authorization", "Bearer " + this.token.get().reveal());
		}
		try {
			HttpResponse<InputStream> response = this.client.send(request.build(), BodyHandlers.ofInputStream());
			InputStream body = deadline.over(response.body());
			try (body) {
				refuseUnlessGood(response.statusCode());
				return parsed(body);
			}
			finally {
				deadline.done(body);
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new SourceFailure("The search was interrupted.", true, Trace.of(stopped));
		}
		catch (IOException failure) {
			boolean unreachable = failure instanceof ConnectException;
			throw new SourceFailure(
					unreachable ? "The system cannot be reached."
							: "The connection to the system broke, or it does not speak HTTP.",
					true, Trace.of(failure));
		}
	}

	private JsonNode parsed(InputStream body) throws IOException, SourceFailure {
		byte[] bytes = body.readNBytes(this.largest + 1);
		if (bytes.length > this.largest) {
			throw new SourceFailure("The system's answer is larger than allowed.", false, null);
		}
		try {
			return JSON.readTree(bytes);
		}
		catch (JsonProcessingException garbage) {
			throw new SourceFailure("The system answered with something that is not JSON.", false, Trace.of(garbage));
		}
	}

	private static void refuseUnlessGood(int status) throws SourceFailure {
		if (status == 401 || status == 403) {
			throw new SourceFailure("The system refused the token (status " + status + ").", false, null);
		}
		if (status >= 300 && status < 400) {
			throw new SourceFailure("The system sends elsewhere (status " + status + "); redirects are refused.", false,
					null);
		}
		if (status != 200) {
			boolean passing = status >= 500 || status == 429 || status == 408;
			throw new SourceFailure("The system answered with an error (status " + status + ").", passing, null);
		}
	}

}
