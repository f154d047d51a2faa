/**
 * The door of other systems: the journey of a case over REST.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "detection", "rendition", "audit", "accounts",
		"documents", "workflow", "connectors", "connectors :: spi", "correspondence", "catalogue", "cases", "gathering",
		"information", "complaints", "rectification", "review", "insight", "disclosure" })
package uk.candour.api;

import org.springframework.modulith.ApplicationModule;
