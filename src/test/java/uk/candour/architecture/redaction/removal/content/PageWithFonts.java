package uk.candour.architecture.redaction.removal.content;

/** A page, for a font that should not know it. */
public record PageWithFonts(int number) {
}
