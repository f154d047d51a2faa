/**
 * Searches systems that answer over HTTP in JSON.
 */
package uk.candour.connectors.http;
