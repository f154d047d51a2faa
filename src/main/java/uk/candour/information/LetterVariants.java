package uk.candour.information;

import uk.candour.cases.Question;
import uk.candour.correspondence.LetterKind;

/** The variants of a letter for the laws of information. */
final class LetterVariants {

	private LetterVariants() {
	}

	/** The variant of a letter for the law of a question, such as L3_EIR. */
	static LetterKind kind(String code, Question question) {
		return LetterKind.valueOf(code + "_" + question.regime());
	}

}
