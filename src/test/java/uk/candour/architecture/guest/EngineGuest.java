package uk.candour.architecture.guest;

import org.camunda.bpm.engine.RuntimeService;

/** Known bad: the engine outside its adapter. */
record EngineGuest(RuntimeService engine) {
}
