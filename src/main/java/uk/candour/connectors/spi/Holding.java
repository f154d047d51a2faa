package uk.candour.connectors.spi;

import java.time.Instant;

/**
 * What a record of a system says of a datum.
 *
 * @param record its key in the system
 * @param value null when it holds none
 * @param readAt when this was read
 */
public record Holding(String record, String value, Instant readAt) {
}
