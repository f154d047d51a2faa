package uk.candour.correspondence;

import uk.candour.workflow.Refused;

/**
 * Not every word of a letter reaches the paper, so it does not issue.
 */
public class UnprintableLetter extends Refused {

	private static final long serialVersionUID = 1L;

	UnprintableLetter(String title) {
		super("unprintable-letter", "“" + title + "” cannot be printed: it holds characters, perhaps in a name, that"
				+ " our letters do not have. Write it by other means.");
	}

}
