/**
 * Searches databases with declared questions.
 */
package uk.candour.connectors.jdbc;
