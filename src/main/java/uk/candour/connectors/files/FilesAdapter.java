package uk.candour.connectors.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a file share.
 */
@Component
class FilesAdapter implements Adapter {

	private static final long MEGABYTE = 1024 * 1024;

	@Override
	public String kind() {
		return "files";
	}

	@Override
	public Enquiry open(Settings settings) {
		Walk walk = new Walk(root(settings.text("root")), settings.number("max-depth", 20, 1, 100),
				settings.number("max-files", 50_000, 1, 10_000_000));
		return new FilesEnquiry(walk, settings.number("max-file-megabytes", 50, 1, 500) * MEGABYTE);
	}

	private static Path root(String declared) {
		try {
			Path root = Path.of(declared);
			if (root.isAbsolute() && root.getNameCount() > 0) {
				return root.normalize();
			}
		}
		catch (InvalidPathException refused) {
			throw new IllegalArgumentException("The setting \"root\" is not the name of a folder.", refused);
		}
		throw new IllegalArgumentException(
				"The setting \"root\" must be a whole path to a folder, and not the whole disk.");
	}

}
