package uk.candour.workflow.camunda;

import uk.candour.workflow.Visit;

/**
 * An errand that this node has taken.
 *
 * @param id of the external task, the same at every try
 * @param errand the bean's name
 * @param triesLeft null before the first try
 * @param visit where the case is
 */
record Ticket(String id, String errand, Integer triesLeft, Visit visit) {
}
