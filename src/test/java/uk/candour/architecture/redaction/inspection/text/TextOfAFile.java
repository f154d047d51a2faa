package uk.candour.architecture.redaction.inspection.text;

/** A text, for a file that should not know it. */
public record TextOfAFile(String text) {
}
