/**
 * The original opened and the copy written: pages, layers, destinations, and nothing of
 * it trusted.
 */
package uk.candour.redaction.removal.file;
