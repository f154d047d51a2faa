/**
 * What both halves need of the machine: bytes and fingerprints of files, and programs
 * that run beside the house.
 */
package uk.candour.redaction.machine;
