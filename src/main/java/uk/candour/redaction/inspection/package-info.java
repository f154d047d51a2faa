/**
 * Proves that a copy gives nothing away: searches every channel of a file for what was
 * marked, and shares no code with what removes it.
 */
package uk.candour.redaction.inspection;
