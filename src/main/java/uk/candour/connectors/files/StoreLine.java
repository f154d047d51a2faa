package uk.candour.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

import uk.candour.connectors.spi.Deadline;

/**
 * Carries signed questions to an object store, all under one deadline. Never follows
 * where an answer points.
 */
final class StoreLine {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final Signature signature;

	private final Deadline deadline;

	StoreLine(Signature signature, Deadline deadline) {
		this.signature = signature;
		this.deadline = deadline;
	}

	/**
	 * Whatever the store answers. The body has to be closed.
	 * @param method GET or HEAD
	 */
	HttpResponse<InputStream> ask(String method, URI address) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.timeout(this.deadline.patience())
			.method(method, BodyPublishers.noBody());
		this.signature.headers(method, address, Instant.now()).forEach(request::header);
		try {
			return this.client.send(request.build(), BodyHandlers.ofInputStream());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	/**
	 * The body of an answer, cut when time is up.
	 */
	InputStream body(HttpResponse<InputStream> answer) {
		return new DeadlineStream(answer.body(), this.deadline);
	}

}
