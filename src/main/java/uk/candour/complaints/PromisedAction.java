package uk.candour.complaints;

import java.time.LocalDate;

/**
 * Something that the answer to a complaint promises.
 *
 * @param code of the case's actions, such as "A1"
 * @param question the number of the question in whose answer it stands
 * @param what is to be done
 * @param owner username of who does it
 * @param promisedOn by when
 * @param doneOn when it was done, or null
 * @param done what was done, or null
 */
public record PromisedAction(String code, int question, String what, String owner, LocalDate promisedOn,
		LocalDate doneOn, String done) {

	/** Whether it is still to be done. */
	public boolean isOpen() {
		return this.doneOn == null;
	}

}
