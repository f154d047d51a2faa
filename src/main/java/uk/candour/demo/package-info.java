/**
 * The demonstration council and its source systems, in the demo profile only.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "detection", "rendition", "audit", "accounts",
		"documents", "workflow", "connectors", "connectors :: spi", "correspondence", "catalogue", "cases", "gathering",
		"review", "insight", "disclosure" })
package uk.candour.demo;

import org.springframework.modulith.ApplicationModule;
