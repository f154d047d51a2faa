package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked for.
 *
 * @param from first day of interest, or null for the beginning
 * @param to last day of interest, or null for today
 * @param subjects what it is about, such as "repairs"; may be empty
 * @param text in their own words; may be empty
 */
public record Scope(LocalDate from, LocalDate to, List<String> subjects, String text) {
}
