package uk.candour.correspondence;

import java.time.Instant;

/**
 * The text of a letter at some time.
 *
 * @param version counts the changes; 0 as long as nobody has changed it
 * @param text the text itself, with its tags and fields
 * @param shipped whether it is the text that came with the house
 * @param savedAt when; null for version 0
 * @param savedBy username; null for version 0
 */
public record LetterText(int version, String text, boolean shipped, Instant savedAt, String savedBy) {
}
