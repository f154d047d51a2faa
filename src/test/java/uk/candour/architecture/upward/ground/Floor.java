package uk.candour.architecture.upward.ground;

import uk.candour.architecture.upward.roof.Roof;

/** Known bad: the ground leans on the roof. */
public record Floor(Roof roof) {
}
