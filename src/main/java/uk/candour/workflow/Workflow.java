package uk.candour.workflow;

import java.time.Instant;
import java.util.List;

/**
 * The engine as the rest of the house sees it. Every call joins the caller's transaction.
 */
public interface Workflow {

	/**
	 * Starts a case's process.
	 * @param process id of the diagram, such as "subject-access"
	 * @param caseReference the business key
	 * @param facts what the diagram may decide on
	 */
	default void start(String process, String caseReference, Facts facts) {
		start(process, caseReference, null, facts);
	}

	/**
	 * Starts a process for one part of a case.
	 * @param item what it is for, such as the number of a question; may be null
	 */
	void start(String process, String caseReference, String item, Facts facts);

	/** Whether there is a diagram of this id. */
	boolean knows(String process);

	/**
	 * Brings news to a case that waits for it.
	 * @param message name of the message, such as "pack-collected"
	 * @param caseReference the case
	 * @param facts what the diagram may decide on
	 * @throws Refused "not-expected" when the case does not wait for it
	 */
	void tell(String message, String caseReference, Facts facts);

	/**
	 * Brings news to one part of a case.
	 * @param item what the process that waits is for; null for one that is for the whole
	 * case
	 * @throws Refused "not-expected" when it does not wait for it
	 */
	void tell(String message, String caseReference, String item, Facts facts);

	/** Whether a case waits for news. */
	boolean expects(String message, String caseReference, String item);

	/**
	 * Whether a process, or a part that others call, is under way for a case.
	 * @param process id of the diagram
	 */
	boolean isUnderWay(String process, String caseReference);

	/**
	 * Stops what runs of a process by itself for a case; a part that another process
	 * called ends with that one.
	 * @param process id of the diagram
	 * @param why in a few words
	 */
	void stop(String process, String caseReference, String why);

	/**
	 * Where one part of a case stands on its diagram.
	 * @param item what its process is for; null for the whole case
	 * @throws Refused "no-process" when there is none
	 */
	Progress progress(String caseReference, String item);

	/** Where a case stands on the diagram of its first question. */
	default Progress progress(String caseReference) {
		return progress(caseReference, null);
	}

	/**
	 * Where a case stands.
	 *
	 * @param process id of the diagram
	 * @param diagram the BPMN 2.0 XML of the version that the case runs on
	 * @param places every activity the case has been at or is at, in time order
	 * @param ended whether the process has ended
	 */
	record Progress(String process, String diagram, List<Place> places, boolean ended) {
	}

	/**
	 * One visit of one activity.
	 *
	 * @param element id in the diagram
	 * @param name as the diagram says it
	 * @param since when it was reached
	 * @param until when it was left, or null while the case is there
	 * @param item what it is repeated for, or null
	 */
	record Place(String element, String name, Instant since, Instant until, String item) {
	}

}
