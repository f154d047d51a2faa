/**
 * Keeps files, fingerprints and versions, encrypted under a key of their case.
 */
@ApplicationModule(allowedDependencies = { "audit", "rendition" })
package uk.candour.documents;

import org.springframework.modulith.ApplicationModule;
