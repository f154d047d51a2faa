package uk.candour.information;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Stage;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.information.InformationForms.ReviewAnswer;
import uk.candour.statute.Regimes;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;

/**
 * What diagrams may ask of a review of an answer: a fresh decision by somebody who had no
 * hand in it.
 */
@Configuration(proxyBeanMethods = false)
class InternalReviewSteps {

	@Bean
	Step openReview(CaseFiles files) {
		return (visit) -> {
			files.reopen(visit.caseReference(), visit.item(), "system");
			if (means(files, visit, Tick.Kind.REVIEW_REQUESTED)) {
				files.tick(visit.caseReference(), visit.item(), new Tick(Tick.Kind.REVIEW_REQUESTED, files.today(), ""),
						"system");
			}
			files.moveTo(visit.caseReference(), Stage.REVIEWED_ANEW);
			return Facts.none();
		};
	}

	private static boolean means(CaseFiles files, Visit visit, Tick.Kind kind) {
		return Regimes.allowed(files.get(visit.caseReference()).question(visit.item()).regime()).contains(kind);
	}

	@Bean("review-answer")
	Completion<ReviewAnswer> reviewAnswer(Worksheets sheets) {
		return Completion.of(ReviewAnswer.class, (item, form, by) -> {
			boolean hand = sheets.of(item.caseReference(), item.item())
				.stream()
				.filter((sheet) -> !sheet.kind().equals("review-answer"))
				.anyMatch((sheet) -> sheet.by().equals(by.username()));
			if (hand) {
				throw new Refused("same-person",
						"You had a hand in the answer, so somebody else has to review it (s.45 Code 5.9, EIR reg 11).");
			}
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	@Bean
	Step sendReviewOutcome(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			ReviewAnswer sheet = sheets.newest(visit.caseReference(), visit.item(), "review-answer", ReviewAnswer.class)
				.orElseThrow();
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			letters.send(file, question, LetterKind.valueOf("L13_" + question.regime()),
					Map.of("decision", sheet.decision(), "reasons", sheet.reasons(), "failure",
							(sheet.failure() != null) ? sheet.failure() : "We did not fail in our duties.", "action",
							(sheet.action() != null) ? sheet.action() : "Nothing more has to be done.", "period",
							(sheet.action() != null) ? sheet.action() : "No time is needed.", "delay", ""),
					"L13 " + visit.key());
			if (means(files, visit, Tick.Kind.REVIEW_RESPONSE_SENT)) {
				files.tick(visit.caseReference(), visit.item(),
						new Tick(Tick.Kind.REVIEW_RESPONSE_SENT, files.today(), ""), "system");
			}
			return Facts.none();
		};
	}

}
