/**
 * What the codes of fonts say, and font programs without the glyphs that nothing draws
 * any more.
 */
package uk.candour.redaction.removal.fonts;
