/**
 * Takes what is marked out of a copy, one pass for each set of channels.
 */
package uk.candour.redaction.removal;
