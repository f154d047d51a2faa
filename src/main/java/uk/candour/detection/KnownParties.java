package uk.candour.detection;

import java.util.List;

/**
 * The people of a case: whose data may stay, and who is known to be someone else.
 *
 * @param subject names, addresses, numbers of the person asking; never suggested
 * @param others names of people known to be others
 */
public record KnownParties(List<String> subject, List<String> others) {
}
