package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What a pack consists of, with the fingerprint of everything in it: kept as evidence of
 * what was handed over.
 *
 * @param title the title of the pack
 * @param reference the case reference; may be empty
 * @param pages number of pages of the pack
 * @param sha256 fingerprint of the pack, lower-case hexadecimal
 * @param documents the documents in order, without covering letter and schedule
 */
public record Manifest(String title, String reference, int pages, String sha256, List<Entry> documents) {

	public Manifest {
		documents = List.copyOf(documents);
	}

	/**
	 * One document of a pack.
	 *
	 * @param number its number in the schedule
	 * @param title its title
	 * @param pages its number of pages
	 * @param firstPage the page of the pack on which it starts, from 1
	 * @param sha256 fingerprint of the inspected file that was bound, lower-case
	 * hexadecimal
	 */
	public record Entry(String number, String title, int pages, int firstPage, String sha256) {
	}

	/** The manifest as JSON, the same for the same pack. */
	public String toJson() {
		try {
			return mapper().writeValueAsString(this) + '\n';
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes the manifest as JSON.
	 * @throws IOException when the file cannot be written
	 */
	public void write(Path file) throws IOException {
		java.nio.file.Files.writeString(file, toJson());
	}

	private static ObjectMapper mapper() {
		return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
	}

}
