package uk.candour.correspondence;

import java.util.List;

import uk.candour.workflow.Refused;

/**
 * The text that somebody wrote for a letter is not taken over: it says all that is wrong
 * with it.
 */
public class UnusableText extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient List<String> objections;

	UnusableText(List<String> objections) {
		super("unusable-text", String.join(" ", objections));
		this.objections = objections;
	}

	/** One sentence for each thing that is wrong. */
	public List<String> objections() {
		return this.objections;
	}

}
