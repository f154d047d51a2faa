package uk.candour.correspondence;

import uk.candour.workflow.Refused;

/**
 * What was written into a field of a letter is not of the sort that the field asks for.
 */
public class WrongValue extends Refused {

	private static final long serialVersionUID = 1L;

	private final LetterField field;

	WrongValue(LetterField field, String message) {
		super("wrong-value", message);
		this.field = field;
	}

	public LetterField field() {
		return this.field;
	}

}
