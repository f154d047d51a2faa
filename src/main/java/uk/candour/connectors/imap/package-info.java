/**
 * Searches mailboxes.
 */
package uk.candour.connectors.imap;
