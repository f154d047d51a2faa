/**
 * What pages draw, followed operator by operator, and written again without what was
 * removed.
 */
package uk.candour.redaction.removal.content;
