package uk.candour.architecture.upward.roof;

/** What should not be reached from below. */
public record Roof() {
}
