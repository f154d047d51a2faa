/**
 * How other systems are searched, read and corrected.
 */
@ApplicationModule(allowedDependencies = {})
package uk.candour.connectors;

import org.springframework.modulith.ApplicationModule;
