/**
 * Searches folders of files by name and content.
 */
package uk.candour.connectors.files;
