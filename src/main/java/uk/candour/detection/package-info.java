/**
 * Finds personal data in text.
 */
@ApplicationModule(allowedDependencies = {})
package uk.candour.detection;

import org.springframework.modulith.ApplicationModule;
