package uk.candour.complaints;

import java.util.Optional;

/**
 * One thing that somebody complains about, at one stage.
 *
 * @param number from 1
 * @param wording as agreed with the person
 * @param finding empty until there is one
 * @param reason of the finding
 * @param by username of who found it, or null
 */
public record Point(int number, String wording, Optional<Finding> finding, String reason, String by) {
}
