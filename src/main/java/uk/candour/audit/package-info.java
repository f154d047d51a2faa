/**
 * Remembers what happened in a chain that nobody can rewrite unnoticed.
 */
@ApplicationModule(allowedDependencies = {})
package uk.candour.audit;

import org.springframework.modulith.ApplicationModule;
