/**
 * Removes marked content from PDFs and proves that it is gone.
 */
@ApplicationModule(allowedDependencies = {})
package uk.candour.redaction;

import org.springframework.modulith.ApplicationModule;
