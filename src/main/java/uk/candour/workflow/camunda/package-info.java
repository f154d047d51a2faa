/**
 * Camunda 7 behind the workflow's port: the only place that knows the engine.
 */
package uk.candour.workflow.camunda;
