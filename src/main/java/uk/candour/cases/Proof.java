package uk.candour.cases;

/**
 * A file that shows who somebody is.
 *
 * @param name as they named it
 * @param content the bytes; PDF, JPEG or PNG
 */
public record Proof(String name, byte[] content) {
}
