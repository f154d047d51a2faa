package uk.candour.rendition;

import java.util.List;

/**
 * A file as PDF.
 *
 * @param mediaType what the original is, by its content
 * @param pages number of pages of the PDF
 * @param text the text of it all, for search and detection
 * @param warnings what does not show on the pages (hidden sheets, comments, parts that
 * could not be read), in plain words
 */
public record Rendition(String mediaType, int pages, String text, List<String> warnings) {
}
