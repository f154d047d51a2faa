/**
 * Builds the pack, hands it over, and remembers what was handed to whom.
 */
@ApplicationModule(allowedDependencies = { "statute", "redaction", "rendition", "audit", "accounts", "documents",
		"workflow", "correspondence", "catalogue", "cases", "gathering", "information", "review" })
package uk.candour.disclosure;

import org.springframework.modulith.ApplicationModule;
