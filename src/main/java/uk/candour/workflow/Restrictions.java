package uk.candour.workflow;

import java.util.Set;

/**
 * Says who alone may see a restricted case. Optional; work items of such a case are there
 * for nobody else.
 */
public interface Restrictions {

	/**
	 * Those who are named.
	 * @return usernames; empty for a case that is not restricted
	 */
	Set<String> named(String caseReference);

}
