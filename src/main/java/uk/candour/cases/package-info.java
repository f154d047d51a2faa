/**
 * A case and its life: requester, subject, questions, ticks of the clock, links,
 * allocation.
 */
@ApplicationModule(allowedDependencies = { "statute", "rendition", "audit", "accounts", "documents", "workflow",
		"correspondence", "catalogue" })
package uk.candour.cases;

import org.springframework.modulith.ApplicationModule;
