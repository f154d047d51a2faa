/**
 * Who is signed in, in which team, and what they may see and do.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package uk.candour.accounts;

import org.springframework.modulith.ApplicationModule;
