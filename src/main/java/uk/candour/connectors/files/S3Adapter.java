package uk.candour.connectors.files;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a bucket of an object store that speaks S3.
 */
@Component
class S3Adapter implements Adapter {

	@Override
	public String kind() {
		return "s3";
	}

	@Override
	public String title() {
		return "Object store (S3)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.needed("endpoint", "Address", "Such as https://s3.eu-west-2.amazonaws.com"),
				Field.line("region", "Region", "Usually eu-west-2"), Field.needed("bucket", "Bucket", "Its name"),
				Field.line("prefix", "Beginning of the keys", "Of those that belong to the share. Left empty, all"),
				Field.needed("access-key", "Access key", "One that may only list and read"),
				Field.secret("secret-key-from", "Secret of the key"),
				Field.line("date-metadata", "Metadata with the date",
						"Such as mtime, in seconds of Unix time. Left empty, the day of storing counts"),
				Field.number("max-files", "Most files", "How many are looked at. Usually 50000"),
				Field.number("max-file-megabytes", "Largest file in megabytes",
						"Larger ones are searched by name only. Usually 50"));
	}

	@Override
	public Enquiry open(Settings settings) {
		URI endpoint = settings.address("endpoint");
		String bucket = settings.text("bucket");
		if (!bucket.matches("[a-z0-9][a-z0-9.\\-]{1,61}[a-z0-9]")) {
			throw new IllegalArgumentException("The setting \"bucket\" must be the name of a bucket.");
		}
		String region = settings.optional("region").orElse("eu-west-2");
		if (!region.matches("[a-z0-9\\-]+")) {
			throw new IllegalArgumentException("The setting \"region\" must be the name of a region.");
		}
		String prefix = settings.optional("prefix").orElse("");
		Optional<String> date = settings.optional("date-metadata");
		String key = settings.text("access-key");
		Secret secret = settings.secret("secret-key-from");
		int files = settings.number("max-files", 50_000, 1, 10_000_000);
		return new FilesEnquiry((deadline) -> Bucket.enter(new Bucket.Place(endpoint, region, bucket, prefix, date),
				key, secret, files, deadline), FilesAdapter.largest(settings));
	}

}
