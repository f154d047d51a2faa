package uk.candour.redaction;

/**
 * Something that a reader of the file could still find.
 *
 * @param channel where: page, image, annotation, metadata, attachment, hidden-layer …
 * @param page from 1; 0 when not on a page
 * @param detail what, in plain words
 */
public record Residue(String channel, int page, String detail) {
}
