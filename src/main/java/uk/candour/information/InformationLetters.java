package uk.candour.information;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseLetters;
import uk.candour.cases.Question;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Outbox;
import uk.candour.statute.Regime;

/**
 * Letters about one question: they speak of its law and its clock, and the requester is
 * told that one waits.
 */
@Component
class InformationLetters {

	private final CaseLetters cases;

	private final Letters letters;

	private final Outbox outbox;

	InformationLetters(CaseLetters cases, Letters letters, Outbox outbox) {
		this.cases = cases;
		this.letters = letters;
		this.outbox = outbox;
	}

	/** What every letter about a question says; may be added to. */
	Map<String, Object> values(CaseFile file, Question question) {
		Map<String, Object> values = new HashMap<>(this.cases.values(file));
		values.put("regime", question.regime());
		values.remove("due");
		values.putAll(this.cases.dates(file.clock(question)));
		return values;
	}

	/** The variant of a letter for the law of a question, such as L3_EIR. */
	static LetterKind kind(String code, Question question) {
		String law = (question.regime() == Regime.RPSI) ? "FOI" : question.regime().name();
		return LetterKind.valueOf(code + "_" + law);
	}

	/** Issues a letter to the requester and tells them. */
	void send(CaseFile file, Question question, LetterKind kind, Map<String, Object> values, String onceKey,
			String by) {
		this.letters.issue(file.reference(), kind, values, onceKey, by);
		this.outbox.queue(file.reference(), file.requester().email(), "A letter about " + file.reference(), """
				There is a letter about your request %s.

				You can read it at the address where you made your request. Sign in there with this reference
				and this e-mail address.
				""".formatted(file.reference()), onceKey);
	}

	/** Issues a letter that goes to somebody else: it is sent by hand. */
	void keep(CaseFile file, LetterKind kind, Map<String, Object> values, String onceKey, String by) {
		this.letters.issue(file.reference(), kind, values, onceKey, by);
	}

}
