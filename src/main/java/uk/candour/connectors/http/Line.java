package uk.candour.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Sends requests and reads answers, both within bounds. Never follows where an answer
 * points.
 */
final class Line {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final int largest;

	/**
	 * A line.
	 * @param largest the most bytes of one answer
	 */
	Line(int largest) {
		this.largest = largest;
	}

	/**
	 * Sends a request and waits for the whole answer, as long as there is time.
	 */
	Answer send(HttpRequest.Builder request, Deadline deadline) throws SourceFailure {
		request.timeout(deadline.patience()).header("Accept", "application/json, */*;q=0.5");
		try {
			HttpResponse<InputStream> response = this.client.send(request.build(), BodyHandlers.ofInputStream());
			InputStream body = deadline.over(response.body());
			try (body) {
				return new Answer(response.statusCode(), response.headers(), whole(body));
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

	private byte[] whole(InputStream body) throws IOException, SourceFailure {
		byte[] bytes = body.readNBytes(this.largest + 1);
		if (bytes.length > this.largest) {
			throw new SourceFailure("The system's answer is larger than allowed.", false, null);
		}
		return bytes;
	}

	/** Text as one part of an address. */
	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
