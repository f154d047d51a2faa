/**
 * Letters and messages: written, checked for what the law says they must contain, sent
 * and received.
 */
@ApplicationModule(
		allowedDependencies = { "statute", "redaction", "rendition", "audit", "accounts", "documents", "workflow" })
package uk.candour.correspondence;

import org.springframework.modulith.ApplicationModule;
