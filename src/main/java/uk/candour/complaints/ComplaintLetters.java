package uk.candour.complaints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.accounts.Accounts;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Worksheets;
import uk.candour.complaints.ComplaintForms.DecideComplaint;
import uk.candour.complaints.ComplaintForms.DefineComplaint;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Notices;
import uk.candour.correspondence.Words;

/**
 * What letters about complaints say, out of the worksheets, points, remedies and
 * promises.
 */
@Component
class ComplaintLetters {

	private final QuestionLetters letters;

	private final Worksheets sheets;

	private final Points points;

	private final Remedies remedies;

	private final Actions actions;

	private final Accounts accounts;

	private final Notices notices;

	private final Words words;

	ComplaintLetters(QuestionLetters letters, Worksheets sheets, Points points, Remedies remedies, Actions actions,
			Accounts accounts, Notices notices, Words words) {
		this.letters = letters;
		this.sheets = sheets;
		this.points = points;
		this.remedies = remedies;
		this.actions = actions;
		this.accounts = accounts;
		this.notices = notices;
		this.words = words;
	}

	/** Issues a letter to whoever complains and tells them. */
	void send(CaseFile file, Question question, LetterKind kind, Map<String, ?> says, String onceKey) {
		this.letters.send(file, question, kind, says, onceKey);
	}

	/** Says that a complaint has come, before anybody has read it. */
	void confirm(CaseFile file, String onceKey) {
		this.notices.queue(file.addressee(), "complaint", onceKey);
	}

	/** How we understand the complaint, and who deals with it by when. */
	Map<String, Object> acknowledgement(CaseFile file, Question question, ComplaintStage stage) {
		DefineComplaint defined = defined(file, question, stage);
		Map<String, Object> values = new HashMap<>();
		values.put("definition", defined.definition());
		values.put("outcomes", defined.outcomes());
		values.put("responsible", defined.responsible());
		values.put("not-responsible", defined.notResponsible());
		values.put("outstanding",
				numbered(this.points.of(file, question, stage).stream().map(Point::wording).toList()));
		values.put("handler", question.owner().map(this.accounts::nameOf).orElse(""));
		question.dueOn().ifPresent((due) -> values.put("answer-by", due));
		return values;
	}

	/** What was found, why, what puts it right, and what is still to be done. */
	Map<String, Object> answer(CaseFile file, Question question, ComplaintStage stage) {
		Language language = file.language();
		List<Point> found = this.points.of(file, question, stage);
		Map<String, Object> values = new HashMap<>();
		values.put("definition", defined(file, question, stage).definition());
		values.put("decision",
				this.sheets
					.newest(file.reference(), question.code(), stage.sheet("decide-complaint"), DecideComplaint.class)
					.orElseThrow()
					.summary()
						+ "\n"
						+ numbered(found.stream()
							.map((point) -> point.wording() + ": "
									+ this.words.say(language, "outcome." + point.finding().orElseThrow()))
							.toList()));
		values.put("reasons", numbered(found.stream().map(Point::reason).toList()));
		values.put("remedy",
				lines(this.remedies.of(file, question, stage)
					.stream()
					.map((remedy) -> remedy.line(language, this.words))
					.toList(), this.words.say(language, "letter.remedy.none")));
		values.put("actions",
				lines(this.actions.of(file, question, stage)
					.stream()
					.map((action) -> this.words.say(language, "letter.action", action.what(), action.promisedOn()))
					.toList(), this.words.say(language, "letter.action.none")));
		return values;
	}

	private DefineComplaint defined(CaseFile file, Question question, ComplaintStage stage) {
		return this.sheets
			.newest(file.reference(), question.code(), stage.sheet("define-complaint"), DefineComplaint.class)
			.orElseThrow();
	}

	private static String numbered(List<String> lines) {
		StringBuilder text = new StringBuilder();
		for (int place = 0; place < lines.size(); place++) {
			text.append(place + 1).append(". ").append(lines.get(place)).append('\n');
		}
		return text.toString().strip();
	}

	private static String lines(List<String> lines, String otherwise) {
		return lines.isEmpty() ? otherwise : String.join("\n", lines);
	}

}
