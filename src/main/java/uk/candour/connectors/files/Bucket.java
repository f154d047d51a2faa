package uk.candour.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.candour.connectors.files.ObjectList.Stored;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * The objects of a bucket.
 */
final class Bucket implements Share {

	private static final int REASON = 8 * 1024;

	private final StoreLine line;

	private final Place place;

	private final int maxFiles;

	private Bucket(StoreLine line, Place place, int maxFiles) {
		this.line = line;
		this.place = place;
		this.maxFiles = maxFiles;
	}

	static Bucket enter(Place place, String key, Secret secret, int maxFiles, Deadline deadline) throws SourceFailure {
		Signature signature = new Signature(key, secret.reveal(), place.region());
		return new Bucket(new StoreLine(signature, deadline), place, maxFiles);
	}

	@Override
	public String title() {
		return this.place.bucket();
	}

	@Override
	public Inventory inventory(Deadline deadline) throws SourceFailure {
		List<Entry> entries = new ArrayList<>();
		Optional<String> next = Optional.empty();
		try {
			do {
				deadline.check();
				ObjectList page = page(next);
				for (Stored object : page.objects()) {
					if (!object.key().endsWith("/")) {
						entries.add(entry(object));
					}
				}
				if (page.next().isPresent() && page.next().equals(next)) {
					throw new SourceFailure("The object store's pages go round in a circle.", false, null);
				}
				next = page.next();
			}
			while (next.isPresent() && entries.size() <= this.maxFiles);
		}
		catch (IOException failure) {
			throw new SourceFailure("The object store cannot be reached, broke the connection or does not speak S3.",
					true, Trace.of(failure));
		}
		boolean cut = entries.size() > this.maxFiles || next.isPresent();
		return Inventory.of(entries.subList(0, Math.min(entries.size(), this.maxFiles)), List.of(), cut);
	}

	private ObjectList page(Optional<String> from) throws IOException, SourceFailure {
		Map<String, String> asked = new HashMap<>(
				Map.of("list-type", "2", "encoding-type", "url", "prefix", this.place.prefix()));
		from.ifPresent((token) -> asked.put("continuation-token", token));
		HttpResponse<InputStream> answer = this.line.ask("GET", this.place.address("", Signature.query(asked)));
		try (InputStream body = this.line.body(answer)) {
			if (answer.statusCode() != 200) {
				throw explained(answer.statusCode(), body);
			}
			return ObjectList.read(body);
		}
	}

	private Entry entry(Stored object) throws IOException, SourceFailure {
		String locator = object.key().substring(this.place.prefix().length());
		return new Entry(locator, object.size(), changed(object));
	}

	// When something was stored says little about an archive that was moved.
	private Instant changed(Stored object) throws IOException, SourceFailure {
		if (this.place.dateMetadata().isEmpty()) {
			return object.stored();
		}
		HttpResponse<InputStream> answer = this.line.ask("HEAD", this.place.address(object.key(), null));
		try (InputStream body = this.line.body(answer)) {
			if (answer.statusCode() != 200) {
				throw explained(answer.statusCode(), body);
			}
		}
		return answer.headers()
			.firstValue("x-amz-meta-" + this.place.dateMetadata().get())
			.filter((seconds) -> seconds.matches("-?\\d{1,12}(\\.\\d*)?"))
			.map((seconds) -> Instant.ofEpochSecond(Long.parseLong(seconds.replaceAll("\\..*", ""))))
			.orElse(object.stored());
	}

	private static SourceFailure explained(int status, InputStream body) throws IOException {
		String reason = new String(body.readNBytes(REASON), StandardCharsets.UTF_8);
		if (reason.contains("<Code>RequestTimeTooSkewed</Code>")) {
			return new SourceFailure("The clocks of this server and of the object store differ too much.", false, null);
		}
		String message = switch (status) {
			case 301, 307 -> "The object store says that the bucket is in another region or at another address.";
			case 401, 403 -> "The object store refused the key or its secret.";
			case 404 -> "The object store has no such bucket.";
			default -> "The object store answered with an error (status " + status + ").";
		};
		return new SourceFailure(message, status >= 500 || status == 429, null);
	}

	@Override
	public InputStream open(Entry entry) throws IOException {
		HttpResponse<InputStream> answer = this.line.ask("GET",
				this.place.address(this.place.prefix() + entry.locator(), null));
		InputStream body = this.line.body(answer);
		if (answer.statusCode() != 200) {
			body.close();
			throw new IOException("status " + answer.statusCode());
		}
		return body;
	}

	@Override
	public void close() {
		// The line ends when nobody holds it.
	}

	/**
	 * Where a bucket is.
	 *
	 * @param prefix of the keys that belong to the share; may be empty
	 * @param dateMetadata the name under which objects carry the date of what was stored,
	 * in seconds of Unix time
	 */
	record Place(URI endpoint, String region, String bucket, String prefix, Optional<String> dateMetadata) {

		/**
		 * The address of an object, or with an empty key of the bucket itself.
		 * @param query as it is sent, or null
		 */
		URI address(String key, String query) {
			String path = Arrays.stream(key.split("/", -1)).map(Signature::encoded).collect(Collectors.joining("/"));
			return URI.create(this.endpoint.toString().replaceAll("/+$", "") + "/" + this.bucket + "/" + path
					+ ((query != null) ? "?" + query : ""));
		}

	}

}
