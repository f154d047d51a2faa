/**
 * The port onto the process engine; only {@code workflow.camunda} imports the engine.
 */
@ApplicationModule(allowedDependencies = { "audit", "accounts" })
package uk.candour.workflow;

import org.springframework.modulith.ApplicationModule;
