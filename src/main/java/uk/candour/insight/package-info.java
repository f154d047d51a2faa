/**
 * Shows managers where time and risk are.
 */
@ApplicationModule(allowedDependencies = { "statute", "audit", "accounts", "documents", "workflow", "correspondence",
		"catalogue", "cases" })
package uk.candour.insight;

import org.springframework.modulith.ApplicationModule;
