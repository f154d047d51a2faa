package uk.candour.review;

/**
 * Personal data of somebody else, as found by the machine: a person decides.
 *
 * @param text as it stands in the document
 * @param kind what it is, in plain words
 * @param why why it was taken for that
 * @param times how often it stands in the document
 */
public record Suggestion(String text, String kind, String why, int times) {
}
