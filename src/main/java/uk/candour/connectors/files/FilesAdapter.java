package uk.candour.connectors.files;

import java.nio.file.Path;
import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
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
	public String title() {
		return "File share (a folder of this server)";
	}

	@Override
	public List<Field> fields() {
		return List.of(
				Field.needed("root", "Folder", "Its whole path, inside one of the folders that connectors may read"),
				Field.number("max-depth", "Folders below it", "Usually 20"),
				Field.number("max-files", "Most files", "How many are looked at. Usually 50000"),
				Field.number("max-file-megabytes", "Largest file in megabytes",
						"Larger ones are searched by name only. Usually 50"));
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
