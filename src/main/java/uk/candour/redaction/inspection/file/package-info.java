/**
 * A PDF opened for inspection: its pages shared out, its objects walked, within bounds of
 * time and memory.
 */
package uk.candour.redaction.inspection.file;
