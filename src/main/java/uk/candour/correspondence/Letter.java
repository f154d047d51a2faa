package uk.candour.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter of a case, as issued.
 *
 * @param code its kind
 * @param title of the letter
 * @param document its PDF among the case's documents
 * @param writtenAt when it was issued
 * @param writtenBy username or "system"
 */
public record Letter(LetterKind code, String title, UUID document, Instant writtenAt, String writtenBy) {
}
