/**
 * The law as values: regimes, time limits, exemptions, working calendars, and the clock
 * computed from what happened.
 */
@ApplicationModule(allowedDependencies = {})
package uk.candour.statute;

import org.springframework.modulith.ApplicationModule;
