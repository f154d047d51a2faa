/**
 * Answers requests for information: what is held, what it would cost, which exemptions
 * apply, and how the public interest is weighed.
 */
@ApplicationModule(allowedDependencies = { "statute", "audit", "accounts", "documents", "workflow", "correspondence",
		"catalogue", "cases", "gathering", "review" })
package uk.candour.information;

import org.springframework.modulith.ApplicationModule;
