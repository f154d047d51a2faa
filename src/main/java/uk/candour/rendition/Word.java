package uk.candour.rendition;

/**
 * A word that text recognition has read, with its box in pixels from the top left.
 */
record Word(String text, int left, int top, int width, int height) {
}
