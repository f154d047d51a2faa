/**
 * The information asset register: what is held, where, by whom, for how long, how good it
 * is, and how it is searched.
 */
@ApplicationModule(
		allowedDependencies = { "rendition", "audit", "accounts", "connectors", "connectors :: spi", "workflow" })
package uk.candour.catalogue;

import org.springframework.modulith.ApplicationModule;
