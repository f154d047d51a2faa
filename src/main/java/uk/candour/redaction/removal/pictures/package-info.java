/**
 * Pictures: what they say to a reading machine, and their pixels overwritten.
 */
package uk.candour.redaction.removal.pictures;
