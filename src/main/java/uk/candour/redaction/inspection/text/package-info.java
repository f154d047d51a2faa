/**
 * The ways in which a mark may be written, and whether a text still shows it.
 */
package uk.candour.redaction.inspection.text;
