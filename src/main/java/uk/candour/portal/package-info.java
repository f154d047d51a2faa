/**
 * The requester's door: ask, follow, collect.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "detection", "rendition", "audit", "accounts",
		"documents", "workflow", "connectors", "connectors :: spi", "correspondence", "catalogue", "cases", "gathering",
		"information", "complaints", "rectification", "review", "insight", "disclosure" })
package uk.candour.portal;

import org.springframework.modulith.ApplicationModule;
