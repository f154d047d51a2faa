package uk.candour.review;

import java.util.Optional;
import java.util.Set;

import uk.candour.cases.Sensitivity;

/**
 * Knows the drafts of a family: what whoever signs off has to agree to. One bean for each
 * family.
 */
public interface Drafts {

	/**
	 * The draft of an answer.
	 * @param question as diagrams know it; null for the first
	 * @return empty for questions of another family
	 */
	Optional<Draft> of(String caseReference, String question);

	/**
	 * What follows for the draft when somebody has signed it off or sent it back;
	 * nothing, where the diagram says it all. Called for questions of the family only.
	 * @param comment what has to be changed; null when it is agreed
	 */
	default void signedOff(String caseReference, String question, Approval approval, String comment) {
	}

	/**
	 * A draft.
	 *
	 * @param decision what is decided, as the table sign-off-level names it
	 * @param sensitivity who should know of it
	 * @param authors usernames of everybody who had a hand in it: none of them signs it
	 * off
	 * @param words what whoever signs off reads of it; empty where the forms say it all
	 */
	record Draft(String decision, Sensitivity sensitivity, Set<String> authors, String words) {

		public Draft(String decision, Sensitivity sensitivity, Set<String> authors) {
			this(decision, sensitivity, authors, "");
		}
	}

}
