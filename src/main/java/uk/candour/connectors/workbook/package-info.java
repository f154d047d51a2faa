/**
 * Searches tables kept in files: workbooks and CSV.
 */
package uk.candour.connectors.workbook;
