package uk.candour.redaction;

import java.util.List;

/**
 * Something that a reader of the file could still find.
 *
 * @param channel where: page, image, annotation, metadata, attachment, hidden-layer …
 * @param page from 1; 0 when not on a page
 * @param detail what, in plain words
 * @param places where it was seen on the page; none where that is not known
 */
public record Residue(String channel, int page, String detail, List<Area> places) {

	/** Something of which no place is known. */
	public Residue(String channel, int page, String detail) {
		this(channel, page, detail, List.of());
	}

}
