package uk.candour.connectors.spi;

import java.time.Instant;
import java.util.Map;

/**
 * Something held about the subject.
 *
 * @param locator where exactly in the system, stable across searches: the same thing
 * found twice has the same locator
 * @param title what people would call it, with a suitable file name ending
 * @param mediaType of the content, such as message/rfc822 or text/html
 * @param content the thing itself
 * @param madeAt when it was made or sent in the system, or null
 * @param why why it matched, in plain words
 * @param details facts for the record: sender, table, path …
 */
public record Finding(String locator, String title, String mediaType, byte[] content, Instant madeAt, String why,
		Map<String, String> details) {
}
