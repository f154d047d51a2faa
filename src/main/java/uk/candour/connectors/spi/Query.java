package uk.candour.connectors.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of a system.
 *
 * @param subject whom to look for
 * @param from first day of interest, or null
 * @param to last day of interest, or null
 * @param terms further words that the officer adds; may be empty
 * @param limit the most findings wanted
 */
public record Query(Subject subject, LocalDate from, LocalDate to, List<String> terms, int limit) {
}
