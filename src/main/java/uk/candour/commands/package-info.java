/**
 * The command line: the same parts without the house.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "detection", "rendition", "audit", "accounts",
		"documents", "workflow", "connectors", "connectors :: spi", "correspondence", "catalogue", "cases", "gathering",
		"review", "insight", "disclosure" })
package uk.candour.commands;

import org.springframework.modulith.ApplicationModule;
