package uk.candour.cases;

import java.time.Instant;

import uk.candour.statute.Regime;

/**
 * What somebody asks, before it is a case.
 *
 * @param regime the law it is asked under
 * @param channel how it came: "portal", "api", "letter" …
 * @param receivedAt when it arrived
 * @param requester who asks
 * @param subject about whom; null when nobody's data are asked for
 * @param scope for what, in their own words
 */
public record Application(Regime regime, String channel, Instant receivedAt, Requester requester, DataSubject subject,
		Scope scope) {
}
