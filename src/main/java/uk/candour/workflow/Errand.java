package uk.candour.workflow;

import java.util.Optional;

/**
 * Work that leaves the building or takes long (search, rendering, assembling a pack),
 * asked for by a diagram as an external task whose topic is the bean's name. It is run by
 * a bounded pool, holds no database connection while it waits, is retried with back-off,
 * and after a kill is run again with the same {@link Visit#key()}.
 */
@FunctionalInterface
public interface Errand {

	/**
	 * Does the work, outside any transaction.
	 * @param visit the case and where it is
	 * @return what is to be written down
	 * @throws Refused for a business refusal: becomes the BPMN error of that code
	 * @throws Exception when it failed for now; it will be tried again
	 */
	Report run(Visit visit) throws Exception;

	/**
	 * The BPMN error to raise when no try is left; empty for an incident and a work item
	 * that a person sees.
	 */
	default Optional<String> whenExhausted() {
		return Optional.empty();
	}

	/**
	 * Whether it keeps a processor busy, rather than waiting for somebody else. Of these
	 * so many run at once that a processor is left for searches and pages, where there is
	 * more than one.
	 */
	default boolean isLaborious() {
		return false;
	}

	/** What came of an errand, not yet written down. */
	@FunctionalInterface
	interface Report {

		/**
		 * Writes it down, in one transaction with the step's completion. Must do nothing
		 * twice.
		 * @return what the diagram may decide on
		 */
		Facts record();

	}

}
