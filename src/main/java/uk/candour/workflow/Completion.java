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

	/** A completion of one expression. */
	static <F extends Record> Completion<F> of(Class<F> form, Work<F> work) {
		return new Completion<>() {
			@Override
			public Class<F> form() {
				return form;
			}

			@Override
			public Facts complete(WorkItem item, F values, Account by) {
				return work.complete(item, values, by);
			}
		};
	}

	/** What {@link Completion#complete} does. */
	@FunctionalInterface
	interface Work<F> {

		Facts complete(WorkItem item, F form, Account by);

	}

}
