package uk.candour.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a file when it is entered: see {@link Document} for the meaning of
 * each part.
 */
public record Description(String caseReference, Document.Kind kind, String name, String mediaType, String receivedFrom,
		String origin, String locator, Instant madeAt, String why, UUID renditionOf, Integer pages, String note) {

	/** A file without provenance in a source system, such as an upload or a letter. */
	public static Description of(String caseReference, Document.Kind kind, String name, String mediaType,
			String receivedFrom) {
		return new Description(caseReference, kind, name, mediaType, receivedFrom, null, null, null, "", null, null,
				"");
	}

	/** The same, found in a source system. */
	public Description from(String origin, String locator, Instant madeAt, String why) {
		return new Description(this.caseReference, this.kind, this.name, this.mediaType, this.receivedFrom, origin,
				locator, madeAt, why, this.renditionOf, this.pages, this.note);
	}

	/** The same, as another form of a document. */
	public Description showing(Document original, Integer pages, String note) {
		return new Description(this.caseReference, this.kind, this.name, this.mediaType, this.receivedFrom,
				original.origin(), original.locator(), original.madeAt(), original.why(), original.getId(), pages,
				note);
	}

}
