/**
 * Looks for marks in what pages say and in what they show.
 */
package uk.candour.redaction.removal.search;
