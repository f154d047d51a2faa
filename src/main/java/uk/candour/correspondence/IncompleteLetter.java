package uk.candour.correspondence;

import java.util.List;
import java.util.stream.Collectors;

import uk.candour.workflow.Refused;

/**
 * A letter lacks something that the law says it must contain, so it does not issue.
 */
public class IncompleteLetter extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient List<LetterElement> missing;

	IncompleteLetter(LetterKind kind, List<LetterElement> missing) {
		super("incomplete-letter",
				"The letter “" + kind.title() + "” cannot be issued. It does not say: "
						+ missing.stream().map(LetterElement::toString).collect(Collectors.joining("; "))
						+ ". Complete the letter, its template or the case.");
		this.missing = missing;
	}

	/** What it does not say. */
	public List<LetterElement> missing() {
		return this.missing;
	}

}
