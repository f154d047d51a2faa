/**
 * The door of officers and managers: tasks, the case page, the review room, the board.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "detection", "rendition", "audit", "accounts",
		"documents", "workflow", "connectors", "connectors :: spi", "correspondence", "catalogue", "cases", "gathering",
		"information", "complaints", "rectification", "review", "insight", "disclosure" })
package uk.candour.workbench;

import org.springframework.modulith.ApplicationModule;
