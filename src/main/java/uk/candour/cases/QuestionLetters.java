package uk.candour.cases;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Outbox;

/**
 * Letters about one question: they speak of its law and its clock, and the requester is
 * told that one waits.
 */
@Component
public class QuestionLetters {

	private final CaseLetters cases;

	private final Letters letters;

	private final Outbox outbox;

	QuestionLetters(CaseLetters cases, Letters letters, Outbox outbox) {
		this.cases = cases;
		this.letters = letters;
		this.outbox = outbox;
	}

	/** What every letter about a question says; may be added to. */
	public Map<String, Object> values(CaseFile file, Question question) {
		Map<String, Object> values = new HashMap<>(this.cases.values(file));
		values.put("regime", question.regime());
		values.remove("due");
		values.putAll(this.cases.dates(file.clock(question)));
		return values;
	}

	/** Issues a letter to the requester, in their language, and tells them. */
	public void send(CaseFile file, Question question, LetterKind kind, Map<String, Object> values, String onceKey,
			String by) {
		this.letters.issue(file.reference(), kind, file.language(), values, onceKey, by);
		this.outbox.queue(file.reference(), file.requester().email(), Messages.letterSubject(file, file.language()),
				Messages.letterWaits(file, file.language()), onceKey);
	}

	/** Issues a letter that goes to somebody else: it is sent by hand. */
	public void keep(CaseFile file, LetterKind kind, Map<String, Object> values, String onceKey, String by) {
		this.letters.issue(file.reference(), kind, values, onceKey, by);
	}

}
