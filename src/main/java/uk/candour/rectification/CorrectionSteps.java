package uk.candour.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.MoreTime;
import uk.candour.cases.Family;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Sensitivity;
import uk.candour.cases.Stage;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.rectification.CorrectionForms.DecideCorrection;
import uk.candour.rectification.CorrectionForms.DescribeCorrection;
import uk.candour.rectification.CorrectionForms.TellRecipients;
import uk.candour.review.Drafts;
import uk.candour.statute.Deadline;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask of a correction as a whole, from what is contested to the lifted
 * restriction.
 */
@Configuration(proxyBeanMethods = false)
class CorrectionSteps {

	/** The day on which a restriction is lifted, as its diagram knows it. */
	static final Fact<LocalDate> LIFT_ON = new Fact<>("liftOn", LocalDate.class);

	/** Between the letter and the lifting, so that the person can object. */
	private static final int DAYS_BEFORE_LIFTING = 7;

	/** For a recipient to say that they have corrected their copy too. */
	private static final int DAYS_TO_CONFIRM = 10;

	@Bean
	DeclaredFacts correctionFacts() {
		return DeclaredFacts.of(Ruling.FACT, CorrectionMethod.FACT, ReadBack.FACT, Copies.CODES, LIFT_ON);
	}

	@Bean("describe-correction")
	Completion<DescribeCorrection> describeCorrection(CaseFiles files, Worksheets sheets) {
		return Completion.of(DescribeCorrection.class, (item, form, by) -> {
			if (form.wrong().strip().equals(form.right().strip())) {
				throw new Refused("nothing-contested",
						"What stands there is what should stand there: say what differs.");
			}
			sheets.keep(item, form, by.username());
			files.give(item.caseReference(), item.item(), by.username(), by.username());
			return Facts.none();
		});
	}

	@Bean
	Step acknowledgeCorrection(CaseFiles files, Corrections corrections, QuestionLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			DescribeCorrection described = corrections.described(file.reference(), visit.item());
			letters.send(file, question, LetterKind.E1,
					Map.of("contested", described.datum() + ": " + described.wrong()), "E1 " + visit.key());
			files.moveTo(file.reference(), Stage.SEARCHING);
			return Facts.none();
		};
	}

	@Bean("decide-correction")
	Completion<DecideCorrection> decideCorrection(CaseFiles files, Worksheets sheets, Corrections corrections,
			Copies copies) {
		return Completion.of(DecideCorrection.class, (item, form, by) -> {
			CaseFile file = files.get(item.caseReference());
			Question question = file.question(item.item());
			DescribeCorrection described = corrections.described(file.reference(), item.item());
			if (form.outcome().changes() && form.value() == null) {
				throw new Refused("no-value", "Say what shall stand in every copy.");
			}
			if (form.outcome().changes() && copies.of(file.reference(), question).isEmpty()) {
				throw new Refused("no-copies", "No copy of the datum was found, so there is nothing to change. Refuse,"
						+ " and say that we do not hold it.");
			}
			if (form.outcome() == Ruling.CORRECTED && described.sort() == DescribeCorrection.Sort.OPINION) {
				throw new Refused("opinion", "An opinion is not corrected: complete it with the person’s view, or"
						+ " annotate it (DPA 2018 s.205(1)).");
			}
			if (form.outcome() == Ruling.MORE_TIME) {
				MoreTime.require(file, question, files.today());
			}
			sheets.keep(item, form, by.username());
			return Facts.of(Ruling.FACT, form.outcome());
		});
	}

	@Bean
	Step extendCorrection(CaseFiles files, Corrections corrections, QuestionLetters letters) {
		return (visit) -> {
			DecideCorrection sheet = corrections.decided(visit.caseReference(), visit.item());
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					new Tick(Tick.Kind.EXTENSION_NOTICE, files.today(), sheet.reasons()), "system");
			Question question = file.question(visit.item());
			Map<String, Object> says = new HashMap<>(Map.of("reasons", sheet.reasons()));
			question.dueOn().ifPresent((due) -> says.put("new-date", due));
			letters.send(file, question, LetterKind.E3, says, "E3 " + visit.key());
			return Facts.none();
		};
	}

	@Bean
	Drafts correctionDrafts(CaseFiles files, Worksheets sheets, Corrections corrections) {
		return (reference, item) -> Family.CORRECTION.regimes().contains(files.get(reference).question(item).regime())
				? Optional
					.of(new Drafts.Draft(corrections.decided(reference, item).outcome().decision(), Sensitivity.USUAL,
							sheets.authors(reference, item, Set.of("describe-correction", "decide-correction"))))
				: Optional.empty();
	}

	@Bean("tell-recipients")
	Completion<TellRecipients> tellRecipients(CaseFiles files, Worksheets sheets, Corrections corrections,
			QuestionLetters letters, Worklist worklist) {
		return Completion.of(TellRecipients.class, (item, form, by) -> {
			if (form.names().isEmpty() && form.notTold() == null) {
				throw new Refused("nobody-told", "Name everybody to whom the data were given, or say that nobody was"
						+ " given them, or why telling them is impossible (UK GDPR Article 19).");
			}
			sheets.keep(item, form, by.username());
			CaseFile file = files.get(item.caseReference());
			Question question = file.question(item.item());
			for (String name : form.names()) {
				letters.keep(file, question, LetterKind.E7,
						Map.of("addressee", name, "change", change(corrections, file.reference(), item.item()),
								"effective-on", files.today(), "confirm-by",
								files.calendars().of(WorkingDays.ENG_WAL).plus(files.today(), DAYS_TO_CONFIRM)),
						"E7 " + item.id() + " " + name, by.username());
				worklist.raise(file.reference(), "send-notice", "Send the letter to " + name,
						"The letter is with the case. Send it, and see that they confirm.", "officer");
			}
			return Facts.none();
		});
	}

	private static String change(Corrections corrections, String reference, String item) {
		DescribeCorrection described = corrections.described(reference, item);
		return described.datum() + ": " + corrections.decided(reference, item).value() + ", not " + described.wrong();
	}

	/** Only what has been read back in every copy is said to be corrected. */
	@Bean
	Step answerCorrection(CaseFiles files, Worksheets sheets, Corrections corrections, Copies copies,
			QuestionLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			if (copies.of(file.reference(), question).stream().anyMatch((copy) -> !copy.isProven())) {
				throw new IllegalStateException("A copy of " + file.reference() + " has not been read back");
			}
			TellRecipients told = sheets.newest(file.reference(), visit.item(), "tell-recipients", TellRecipients.class)
				.orElseThrow();
			letters.send(file, question, LetterKind.E4,
					Map.of("action",
							change(corrections, file.reference(), visit.item()) + ". We read it back in "
									+ copies.of(file.reference(), question).size() + " place(s).",
							"told", told(told)),
					"E4 " + visit.key());
			return answered(files, file, visit.item(), Outcome.CORRECTED);
		};
	}

	private static String told(TellRecipients told) {
		String names = told.names().isEmpty() ? "Nobody else." : "We told " + String.join(", ", told.names()) + ".";
		return (told.notTold() != null) ? names + " " + told.notTold() : names;
	}

	@Bean
	Step refuseCorrection(CaseFiles files, Corrections corrections, QuestionLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			DecideCorrection sheet = corrections.decided(file.reference(), visit.item());
			letters.send(file, question, LetterKind.E5,
					Map.of("reasons", (sheet.outcome() == Ruling.ANNOTATED)
							? sheet.reasons() + " We have noted in the record that you dispute it." : sheet.reasons()),
					"E5 " + visit.key());
			return answered(files, file, visit.item(), Outcome.REFUSED);
		};
	}

	private static Facts answered(CaseFiles files, CaseFile file, String item, Outcome outcome) {
		files.tick(file.reference(), item, new Tick(Tick.Kind.RESPONSE_SENT, files.today(), ""), "system");
		files.conclude(file.reference(), item, outcome, "system");
		files.moveTo(file.reference(), Stage.ANSWERED);
		return Facts.none();
	}

	/** The person is told before, never after (UK GDPR Article 18(3)). */
	@Bean
	Step announceLifting(CaseFiles files, Corrections corrections, QuestionLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			LocalDate on = files.today().plusDays(DAYS_BEFORE_LIFTING);
			letters.send(file, question, LetterKind.E6, Map.of("lifted-on", on, "why",
					corrections.decided(file.reference(), visit.item()).outcome().changes()
							? "The data have been put right." : "We have decided about the data, and told you why."),
					"E6 " + visit.key());
			return Facts.of(LIFT_ON, on);
		};
	}

}
