package uk.candour.information;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.Assessment;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Complexity;
import uk.candour.cases.Course;
import uk.candour.cases.Family;
import uk.candour.cases.Outcome;
import uk.candour.cases.Policies;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Stage;
import uk.candour.cases.Questions;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.UnprintableLetter;
import uk.candour.information.InformationForms.CheckHeld;
import uk.candour.information.InformationForms.CheckValidity;
import uk.candour.information.InformationForms.DecideCharge;
import uk.candour.information.InformationForms.TriageSheet;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask before anybody searches: triage, validity, what is held, and
 * whether a charge is asked.
 */
@Configuration(proxyBeanMethods = false)
class AssessmentSteps {

	private static final Set<String> QUESTIONS = Set.of("triage", "check-validity", "check-held", "decide-charge",
			"commission-searches", "decide-exemptions", "qualified-opinion", "weigh-public-interest", "record-views",
			"approve", "approve-as-manager", "review-answer");

	@Bean
	DeclaredFacts assessmentFacts() {
		return DeclaredFacts.of(Course.FACT, Validity.FACT, Holding.FACT, Charge.FACT);
	}

	/** Whoever works on a question reads first what was asked. */
	@Bean
	Notes questionNotes(CaseFiles files, Worksheets sheets, Policies policies) {
		return (reference, step, item) -> {
			// elsewhere the item may be something else than a question
			if (!QUESTIONS.contains(step)) {
				return Optional.empty();
			}
			Question question = files.get(reference).question(item);
			return (Family.of(question.regime()) == Family.SUBJECT_ACCESS) ? Optional.empty()
					: Optional.of("They ask: " + question.wording()
							+ ("commission-searches".equals(step) ? advice(sheets, policies, reference, item) : ""));
		};
	}

	/** Only where more time can still be taken: later the advice would come too late. */
	private static String advice(Worksheets sheets, Policies policies, String reference, String item) {
		return sheets.newest(reference, item, "triage", TriageSheet.class)
			.filter((triage) -> policies.complexity(triage.systems(), triage.exemptions()) == Complexity.COMPLEX)
			.map((triage) -> "\n\nThis is complex by the council’s table. Where the law gives more time for that"
					+ " (EIR reg 7, RPSI reg 8), it has to be said by working day 20.")
			.orElse("");
	}

	@Bean
	Step acknowledgeRequest(CaseFiles files, QuestionLetters letters, Worklist worklist) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			// a question that triage split off was acknowledged with the letter
			if (question.number() == 1) {
				try {
					letters.send(file, question, LetterKind.L1, Map.of(), "L1 " + file.reference());
				}
				catch (UnprintableLetter ex) {
					worklist.raise(file.reference(), "letter-not-written", "Acknowledge by other means",
							ex.getMessage(), "officer");
				}
			}
			return Facts.none();
		};
	}

	@Bean("triage")
	Completion<TriageSheet> triage(Questions questions, CaseFiles files, Worksheets sheets) {
		return Completion.of(TriageSheet.class, (item, form, by) -> {
			sheets.keep(item, form, by.username());
			files.give(item.caseReference(), item.item(), by.username(), by.username());
			Course course = questions.read(item.caseReference(), item.item(), form.matter(), form.wording(),
					Family.INFORMATION_REQUEST, by.username());
			if (form.rest() != null) {
				questions.split(item.caseReference(), Regime.FOI, form.rest(), by.username());
			}
			files.moveTo(item.caseReference(), Stage.ASSESSING);
			return Facts.of(Course.FACT, course);
		});
	}

	@Bean("check-validity")
	Completion<CheckValidity> checkValidity(Worksheets sheets) {
		return Completion.of(CheckValidity.class, (item, form, by) -> {
			boolean complete = form.missing() != null && form.help() != null
					&& (form.outcome() == Validity.NOT_VALID || form.why() != null);
			if (form.outcome() != Validity.VALID && !complete) {
				throw new Refused("no-help", "Say what is missing, why we need it and how we can help: the requester"
						+ " reads it (FOIA s.1(3), s.16).");
			}
			sheets.keep(item, form, by.username());
			return Facts.of(Validity.FACT, form.outcome());
		});
	}

	@Bean("check-held")
	Completion<CheckHeld> checkHeld(Worksheets sheets) {
		return Completion.of(CheckHeld.class, (item, form, by) -> {
			if ((form.outcome() == Holding.PUBLISHED || form.outcome() == Holding.ELSEWHERE) && form.where() == null) {
				throw new Refused("no-place", "Say where the requester can find it.");
			}
			sheets.keep(item, form, by.username());
			Facts facts = Facts.of(Holding.FACT, form.outcome());
			return (form.outcome() == Holding.HELD) ? facts : facts.and(Assessment.FACT, Assessment.ANSWER);
		});
	}

	@Bean
	Step transfer(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			CheckHeld sheet = sheets.newest(file.reference(), visit.item(), "check-held", CheckHeld.class)
				.orElseThrow();
			letters.send(file, question, LetterVariants.kind("L4", question),
					Map.of("elsewhere", sheet.where(), "note", "", "reasons", sheet.where(), "public-interest",
							"The public interest cannot change that we do not hold it."),
					"L4 " + visit.key());
			files.tick(file.reference(), visit.item(), new Tick(Tick.Kind.RESPONSE_SENT, files.today(), ""), "system");
			files.conclude(file.reference(), visit.item(), Outcome.TRANSFERRED, "system");
			return Facts.of(Assessment.FACT, Assessment.ENDED);
		};
	}

	@Bean("decide-charge")
	Completion<DecideCharge> decideCharge(Worksheets sheets) {
		return Completion.of(DecideCharge.class, (item, form, by) -> {
			if (form.outcome() == Charge.ASKED && (form.amount() == null || form.basis() == null)) {
				throw new Refused("no-amount", "Say how much is asked and what it is for.");
			}
			sheets.keep(item, form, by.username());
			return Facts.of(Charge.FACT, form.outcome()).and(Assessment.FACT, Assessment.SEARCH);
		});
	}

	/** Another family closes what it answers. */
	@Bean
	Step closeRequest(CaseFiles files, Answers answers) {
		return (visit) -> {
			Question question = files.get(visit.caseReference()).question(visit.item());
			if (answers.areFor(question) || !question.isOpen()) {
				files.close(visit.caseReference(), visit.item(), "system");
			}
			return Facts.none();
		};
	}

}
