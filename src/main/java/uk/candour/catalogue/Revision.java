package uk.candour.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the register as it was written once. Revisions are only ever added.
 *
 * @param asset as it was then
 * @param at when
 * @param by username or "system"
 * @param why in the words of whoever changed it; may be empty
 * @param changes what it changed; empty for the first
 */
public record Revision(Asset asset, Instant at, String by, String why, List<Difference> changes) {
}
