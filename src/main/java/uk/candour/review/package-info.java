/**
 * Decides what is released and withheld, page by page, and who agreed.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "detection", "rendition", "audit", "accounts",
		"documents", "workflow", "correspondence", "catalogue", "cases" })
package uk.candour.review;

import org.springframework.modulith.ApplicationModule;
