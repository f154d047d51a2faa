/**
 * Searches directories of people.
 */
package uk.candour.connectors.ldap;
