package uk.candour.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.candour.accounts.Account;

/**
 * What there is to do, for whom. Every method checks that the account may see or do it,
 * and answers as if the item did not exist when it may not.
 */
public interface Worklist {

	/**
	 * A page of open items that the account may work, by deadline (none last), then id.
	 * @param who whose list
	 * @param mine only those that they have taken
	 * @param text only cases whose reference or task name contains this; null for all
	 * @param after the key of the last item of the page before, or null
	 * @param size at most 100
	 */
	Page page(Account who, boolean mine, String text, String after, int size);

	/** The open items of a case that the account may see, oldest first. */
	List<WorkItem> of(String caseReference, Account who);

	/** One open item. */
	Optional<WorkItem> find(String id, Account who);

	/**
	 * Takes an item.
	 * @throws Refused when somebody else has it or it is done
	 */
	WorkItem claim(String id, Account who);

	/** Gives an item back. */
	WorkItem release(String id, Account who);

	/**
	 * Completes an item with a form's values as strings (or lists of strings), all or
	 * nothing.
	 * @throws InvalidForm when values are missing, malformed or unknown
	 * @throws Refused when it is done already, another has it, or the domain says no
	 */
	void complete(String id, Map<String, Object> values, Account who);

	/** Tries a failed step again. */
	void retry(String id, Account who);

	/**
	 * Puts something before a person that no diagram asked for, in the caller's
	 * transaction. It is done when somebody completes it, with an optional note.
	 * @param caseReference the case
	 * @param step short kebab-case name of what it is
	 * @param name what to do
	 * @param note why, and what helps
	 * @param role who may do it, in lower case
	 */
	void raise(String caseReference, String step, String name, String note, String role);

	/**
	 * Gives what somebody has taken of a case to somebody else.
	 * @param to username, or null for nobody
	 */
	void handOver(String caseReference, String from, String to);

	/**
	 * A case is now there only for those who are named; what others have taken of it they
	 * lose.
	 * @param named usernames; empty for everybody again
	 */
	void restrict(String caseReference, Set<String> named);

	/** The deadline of a case moved; null while its clock is stopped. */
	void deadlineMoved(String caseReference, LocalDate dueOn);

	/**
	 * The deadlines of many cases moved.
	 * @param deadlines by case; null while its clock is stopped
	 */
	void deadlinesMoved(Map<String, LocalDate> deadlines);

	/**
	 * A page.
	 *
	 * @param items in order
	 * @param next the key to ask for the next page, or null
	 * @param total how many there are in all
	 */
	record Page(List<WorkItem> items, String next, long total) {
	}

}
