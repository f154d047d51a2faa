package uk.candour.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import uk.candour.connectors.spi.Deadline;

/**
 * Carries what the library asks of an object store, by the client of the Java platform:
 * unlike the library's own it lets go of a connection at once. Only reads, so no request
 * has a body.
 */
final class StoreLine implements SdkHttpClient {

	// The client of the platform sets these itself, to the same values.
	private static final Set<String> ITS_OWN = Set.of("host", "content-length", "connection", "expect");

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final Deadline deadline;

	StoreLine(Deadline deadline) {
		this.deadline = deadline;
	}

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		return new ExecutableHttpRequest() {
			@Override
			public HttpExecuteResponse call() throws IOException {
				return send(request.httpRequest());
			}

			@Override
			public void abort() {
				// Whoever waits is interrupted by the deadline.
			}
		};
	}

	private HttpExecuteResponse send(SdkHttpRequest asked) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(asked.getUri())
			.timeout(this.deadline.patience())
			.method(asked.method().name(), BodyPublishers.noBody());
		asked.forEachHeader((name, values) -> {
			if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
				values.forEach((value) -> request.header(name, value));
			}
		});
		try {
			HttpResponse<InputStream> answer = this.client.send(request.build(), BodyHandlers.ofInputStream());
			return HttpExecuteResponse.builder()
				.response(SdkHttpResponse.builder()
					.statusCode(answer.statusCode())
					.headers(answer.headers().map())
					.build())
				.responseBody(AbortableInputStream.create(new DeadlineStream(answer.body(), this.deadline)))
				.build();
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	@Override
	public void close() {
		// The client of the platform ends when nobody holds it.
	}

}
