/**
 * Corrects personal data at its source and proves it.
 */
@ApplicationModule(allowedDependencies = { "statute", "audit", "accounts", "workflow", "connectors",
		"connectors :: spi", "correspondence", "catalogue", "cases", "gathering", "review" })
package uk.candour.rectification;

import org.springframework.modulith.ApplicationModule;
