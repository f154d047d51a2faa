/**
 * Searches the catalogued systems and shows what was asked, of whom, and what came back.
 */
@ApplicationModule(allowedDependencies = { "statute", "rendition", "audit", "accounts", "documents", "workflow",
		"connectors", "connectors :: spi", "correspondence", "catalogue", "cases" })
package uk.candour.gathering;

import org.springframework.modulith.ApplicationModule;
