package uk.candour.workflow.camunda;

import java.util.Map;
import java.util.Set;

import uk.candour.workflow.Fact;

/**
 * The names that diagrams and forms may use.
 *
 * @param steps of Step beans
 * @param errands of Errand beans, which are the topics
 * @param completions of Completion beans, which are the forms' ids, each with its record
 * @param facts that are declared
 * @param messages that the house tells; null when they are not known
 */
record KnownNames(Set<String> steps, Set<String> errands, Map<String, Class<? extends Record>> completions,
		Set<Fact<?>> facts, Set<String> messages) {
}
