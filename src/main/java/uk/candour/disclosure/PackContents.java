package uk.candour.disclosure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import uk.candour.redaction.VerifiedPdf;

/**
 * What goes into a pack, in order: letter, schedule, documents.
 *
 * @param title shown as the title of the pack
 * @param reference the case reference, printed on every page; may be empty
 * @param letter the covering letter as PDF, or null
 * @param schedule the schedule of documents as PDF, or null
 * @param parts the documents
 * @param date stands as date in the file, so that the same contents give the same pack
 */
public record PackContents(String title, String reference, Path letter, Path schedule, List<Part> parts, Instant date) {

	public PackContents {
		parts = List.copyOf(parts);
	}

	/**
	 * One document. Only what the inspector vouched for can be one.
	 *
	 * @param pdf the inspected file
	 * @param title the title of its bookmark
	 * @param number its number in the schedule
	 */
	public record Part(VerifiedPdf pdf, String title, String number) {
	}

}
