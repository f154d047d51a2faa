package uk.candour.detection;

/**
 * Personal data found in a text.
 *
 * @param kind what it is
 * @param start first code point of it, from 0
 * @param end one past the last code point
 * @param text the text itself
 * @param score 0 to 1
 * @param why in plain words, why it was taken for that
 */
public record Span(Kind kind, int start, int end, String text, double score, String why) {
}
