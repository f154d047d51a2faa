/**
 * What a page shows to a person, read as a viewer would draw it.
 */
package uk.candour.redaction.inspection.sight;
