package uk.candour.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * The objects of a bucket.
 */
final class Bucket implements Share {

	private final S3Client client;

	private final Place place;

	private final int maxFiles;

	private Bucket(S3Client client, Place place, int maxFiles) {
		this.client = client;
		this.place = place;
		this.maxFiles = maxFiles;
	}

	static Bucket enter(Place place, String key, Secret secret, int maxFiles, Deadline deadline) throws SourceFailure {
		S3Client client = S3Client.builder()
			.endpointOverride(place.endpoint())
			.region(Region.of(place.region()))
			.forcePathStyle(true)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret.reveal())))
			.httpClient(new StoreLine(deadline))
			.overrideConfiguration((all) -> all.retryStrategy(DefaultRetryStrategy.doNotRetry()))
			.build();
		return new Bucket(client, place, maxFiles);
	}

	@Override
	public String title() {
		return this.place.bucket();
	}

	@Override
	public Inventory inventory(Deadline deadline) throws SourceFailure {
		List<Entry> entries = new ArrayList<>();
		String from = null;
		try {
			do {
				deadline.check();
				ListObjectsV2Response page = page(from);
				page.contents()
					.stream()
					.filter((object) -> !object.key().endsWith("/"))
					.map(this::entry)
					.forEach(entries::add);
				from = page.nextContinuationToken();
			}
			while (from != null && entries.size() <= this.maxFiles);
		}
		catch (SdkException failure) {
			throw explained(failure);
		}
		boolean cut = entries.size() > this.maxFiles || from != null;
		return Inventory.of(entries.subList(0, Math.min(entries.size(), this.maxFiles)), List.of(), cut);
	}

	private ListObjectsV2Response page(String from) {
		return this.client.listObjectsV2(
				(all) -> all.bucket(this.place.bucket()).prefix(this.place.prefix()).continuationToken(from));
	}

	private Entry entry(S3Object object) {
		return new Entry(object.key().substring(this.place.prefix().length()), object.size(), changed(object));
	}

	// When something was stored says little about an archive that was moved.
	private Instant changed(S3Object object) {
		return this.place.dateMetadata()
			.map((name) -> this.client.headObject((one) -> one.bucket(this.place.bucket()).key(object.key()))
				.metadata()
				.get(name))
			.filter((seconds) -> seconds.matches("-?\\d{1,12}(\\.\\d*)?"))
			.map((seconds) -> Instant.ofEpochSecond(Long.parseLong(seconds.replaceAll("\\..*", ""))))
			.orElse(object.lastModified());
	}

	private static SourceFailure explained(SdkException failure) {
		Trace trace = Trace.of(failure);
		if (failure instanceof S3Exception answer && answer.statusCode() >= 300) {
			if (answer.statusCode() == 401 || answer.statusCode() == 403) {
				return new SourceFailure("The object store refused the key or its secret.", false, trace);
			}
			boolean passing = answer.statusCode() >= 500 || answer.statusCode() == 429;
			return new SourceFailure(
					answer.statusCode() == 404 ? "The object store has no such bucket."
							: "The object store answered with an error (status " + answer.statusCode() + ").",
					passing, trace);
		}
		return new SourceFailure("The object store cannot be reached, broke the connection or does not speak S3.", true,
				trace);
	}

	@Override
	public InputStream open(Entry entry) throws IOException {
		try {
			return this.client
				.getObject((one) -> one.bucket(this.place.bucket()).key(this.place.prefix() + entry.locator()));
		}
		catch (SdkException failure) {
			throw new IOException(Trace.of(failure));
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

	/**
	 * Where a bucket is.
	 *
	 * @param prefix of the keys that belong to the share; may be empty
	 * @param dateMetadata the name under which objects carry the date of what was stored,
	 * in seconds of Unix time
	 */
	record Place(URI endpoint, String region, String bucket, String prefix, Optional<String> dateMetadata) {
	}

}
