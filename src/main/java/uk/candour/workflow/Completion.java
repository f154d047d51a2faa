package uk.candour.workflow;

import uk.candour.accounts.Account;

/**
 * What happens when a person completes a form; the bean's name is the form's id. Runs in
 * one transaction with the completion of the task.
 *
 * @param <F> a record whose components are the form's keys, validated against the form's
 * own schema and by Bean Validation
 */
public interface Completion<F extends Record> {

	/** The record that the form's values become. */
	Class<F> form();

	/**
	 * Applies the form.
	 * @param item the work item being completed
	 * @param form the values
	 * @param by who completes it
	 * @return what the diagram may decide on
	 * @throws Refused when the domain says no: nothing is changed, the form is shown
	 * again
	 */
	Facts complete(WorkItem item, F form, Account by);

}
