package uk.candour.audit;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param chain what it happened to: a case's reference, or "office"
 * @param number its place in the chain, from 1
 * @param at when, to the microsecond
 * @param actor username, "requester", or "system"
 * @param action what, in a few plain words
 * @param details more, without personal data; may be empty
 * @param hash lower-case hexadecimal SHA-256 over this entry and the hash before it
 */
public record Entry(String chain, int number, Instant at, String actor, String action, String details, String hash) {
}
