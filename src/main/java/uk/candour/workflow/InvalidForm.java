package uk.candour.workflow;

import java.util.Map;

/**
 * A form was filled in wrongly: one message per field, for the person who filled it in.
 */
public class InvalidForm extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, String> errors;

	/**
	 * The errors.
	 * @param errors field key to message, in the order of the form
	 */
	public InvalidForm(Map<String, String> errors) {
		super("The form has " + errors.size() + " error(s): " + String.join("; ", errors.values()));
		this.errors = errors;
	}

	public Map<String, String> errors() {
		return this.errors;
	}

}
