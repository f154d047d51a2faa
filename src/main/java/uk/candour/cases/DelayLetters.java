package uk.candour.cases;

import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.cases.NewsSteps.AnswerForDelay;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Words;
import uk.candour.workflow.WorkItem;

/**
 * What a person is told when their answer is late, beside the message that says so at
 * once: who complained gets a letter with the reason and a new day (C8, D2).
 */
@Component
class DelayLetters {

	private final QuestionLetters letters;

	private final Words words;

	DelayLetters(QuestionLetters letters, Words words) {
		this.letters = letters;
		this.words = words;
	}

	/** Issues the letter of the question's law, if it has one and is still open. */
	void send(CaseFile file, WorkItem item, AnswerForDelay delay, String by) {
		Question question = file.question(item.item());
		if (!question.isOpen()) {
			return;
		}
		if (LetterKind.C8.regimes().contains(question.regime())) {
			String late = this.words.say(file.language(), "letter.late");
			this.letters.send(file, question, LetterKind.C8,
					Map.of("delay", late, "reasons", delay.reason(), "new-date", delay.promised()), "C8 " + item.id(),
					by);
		}
		else if (LetterKind.D2.regimes().contains(question.regime())) {
			this.letters.send(file, question, LetterKind.D2,
					Map.of("progress",
							delay.reason() + "\n"
									+ this.words.say(file.language(), "letter.promised", delay.promised())),
					"D2 " + item.id(), by);
		}
	}

}
