package uk.candour.connectors.spi;

/**
 * That one value in one record is to be replaced, as a person decided.
 *
 * @param key ours; the same decision about the same record has the same key however often
 * it is carried out
 * @param datum as the binding calls it, such as phone
 * @param record key of the record in the system
 * @param expected the value that stood there when the decision was made; null when there
 * was none
 * @param value the right value; null when there is to be none
 */
public record Correction(String key, String datum, String record, String expected, String value) {
}
