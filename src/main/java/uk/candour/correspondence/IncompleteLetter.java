package uk.candour.correspondence;

import java.util.List;

import uk.candour.workflow.Refused;

/**
 * A letter lacks something that the law says it must contain, so it does not issue.
 */
public class IncompleteLetter extends Refused {

	private static final long serialVersionUID = 1L;

	IncompleteLetter(LetterKind kind, List<String> missing) {
		super("incomplete-letter", "The letter “" + kind.title() + "” cannot be issued. It lacks: "
				+ String.join(", ", missing) + ". Complete its template or the case.");
	}

}
