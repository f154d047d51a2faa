package uk.candour.redaction;

import java.util.List;

/**
 * What a redactor did.
 *
 * @param removed each removal, in page order
 * @param passes the names of the passes run, in order
 * @param pages number of pages of the result
 * @param pictures pages of the result, from 1, that became pictures because they could
 * not be proven as text
 * @param warnings what a person should know, in plain words
 */
public record Redaction(List<Removed> removed, List<String> passes, int pages, List<Integer> pictures,
		List<String> warnings) {

	/**
	 * One removal.
	 *
	 * @param mark the mark that asked for it
	 * @param channel where it lived: page, annotation, form, metadata, outline,
	 * attachment, structure …
	 * @param area the bar on the page; null outside pages
	 */
	public record Removed(Mark mark, String channel, Area area) {
	}

}
