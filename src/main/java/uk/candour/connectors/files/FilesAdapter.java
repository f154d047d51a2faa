package uk.candour.connectors.files;

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
		Path root = settings.path("root");
		int depth = settings.number("max-depth", 20, 1, 100);
		int files = settings.number("max-files", 50_000, 1, 10_000_000);
		return new FilesEnquiry((deadline) -> Folder.enter(root, depth, files), largest(settings));
	}

	/**
	 * The most bytes of a file that is read and taken.
	 */
	static long largest(Settings settings) {
		return settings.number("max-file-megabytes", 50, 1, 500) * MEGABYTE;
	}

}
