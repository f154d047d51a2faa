/**
 * Answers complaints: the points, what was found on each, what puts it right, and what
 * was promised until it is done.
 */
@ApplicationModule(
		allowedDependencies = { "statute", "audit", "accounts", "workflow", "correspondence", "cases", "review" })
package uk.candour.complaints;

import org.springframework.modulith.ApplicationModule;
