package uk.candour.cases;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Notices;

/**
 * Letters about one question: they speak of its law and its clock, and the requester is
 * told that one waits.
 */
@Component
public class QuestionLetters {

	private final CaseLetters cases;

	private final Letters letters;

	private final Notices notices;

	QuestionLetters(CaseLetters cases, Letters letters, Notices notices) {
		this.cases = cases;
		this.letters = letters;
		this.notices = notices;
	}

	/** What every letter about a question says, and what this one says beside it. */
	private Map<String, Object> values(CaseFile file, Question question, Map<String, ?> says) {
		Map<String, Object> values = new HashMap<>(values(file, question));
		values.putAll(says);
		return values;
	}

	/** What every letter about a question says; may be added to. */
	public Map<String, Object> values(CaseFile file, Question question) {
		Map<String, Object> values = new HashMap<>(this.cases.values(file));
		values.put("regime", question.regime());
		values.remove("due");
		values.putAll(this.cases.dates(file.clock(question)));
		return values;
	}

	/**
	 * Issues a letter to the requester, in their language, and tells them.
	 * @param says what it says beside what every letter about the question says
	 * @param onceKey names this letter: the same key is not issued twice
	 */
	public void send(CaseFile file, Question question, LetterKind kind, Map<String, ?> says, String onceKey) {
		send(file, question, kind, says, onceKey, "system");
	}

	/**
	 * Issues a letter for somebody.
	 * @param by username
	 * @see #send(CaseFile, Question, LetterKind, Map, String)
	 */
	public void send(CaseFile file, Question question, LetterKind kind, Map<String, ?> says, String onceKey,
			String by) {
		this.letters.issue(file.reference(), kind, file.language(), values(file, question, says), onceKey, by);
		this.notices.queue(file.addressee(), "letter", onceKey);
	}

	/**
	 * Issues a letter that goes to somebody else: it is sent by hand, in English.
	 * @param by username or "system"
	 */
	public void keep(CaseFile file, Question question, LetterKind kind, Map<String, ?> says, String onceKey,
			String by) {
		this.letters.issue(file.reference(), kind, values(file, question, says), onceKey, by);
	}

}
