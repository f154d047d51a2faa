package uk.candour.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
import uk.candour.information.InformationForms.EstimateCost;
import uk.candour.information.InformationForms.TriageSheet;
import uk.candour.information.InformationForms.VexatiousPanel;
import uk.candour.information.InformationForms.VexatiousWorksheet;
import uk.candour.gathering.Experience;
import uk.candour.statute.CostLimit;
import uk.candour.statute.Deadline;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask before anybody searches: triage, validity, what is held, cost,
 * vexation, charge.
 */
@Configuration(proxyBeanMethods = false)
class AssessmentSteps {

	private static final Set<String> QUESTIONS = Set.of("triage", "check-validity", "check-held", "estimate-cost",
			"vexatious-worksheet", "vexatious-panel", "decide-charge", "commission-searches", "decide-exemptions",
			"qualified-opinion", "weigh-public-interest", "record-views", "approve", "approve-as-manager",
			"review-answer");

	/** The first day on which a notice of a fee or charge has lapsed. */
	static final Fact<LocalDate> LAPSES_ON = new Fact<>("lapsesOn", LocalDate.class);

	@Bean
	DeclaredFacts assessmentFacts() {
		return DeclaredFacts.of(Course.FACT, Validity.FACT, Holding.FACT, Estimate.FACT, Panel.FACT, Charge.FACT,
				Assessment.FACT, LAPSES_ON);
	}

	/** Whoever works on a question reads first what was asked. */
	@Bean
	Notes questionNotes(CaseFiles files, Experience experience, Worksheets sheets, Policies policies) {
		return (reference, step, item) -> QUESTIONS.contains(step)
				? Optional.of("They ask: " + files.get(reference).question(item).wording()
						+ ("estimate-cost".equals(step) ? minutes(experience) : "")
						+ ("commission-searches".equals(step) ? advice(sheets, policies, reference, item) : ""))
				: Optional.empty();
	}

	/** What searches by hand have really taken is the best evidence of an estimate. */
	private static String minutes(Experience experience) {
		List<String> lines = experience.minutes();
		return lines.isEmpty() ? "" : "\n\nWhat searches by hand have taken:\n" + String.join("\n", lines);
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
					letters.send(file, question, LetterKind.L1, letters.values(file, question),
							"L1 " + file.reference(), "system");
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

	@Bean
	Step askForClarification(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			CheckValidity sheet = sheets
				.newest(visit.caseReference(), visit.item(), "check-validity", CheckValidity.class)
				.orElseThrow();
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					new Tick(Tick.Kind.CLARIFICATION_REQUESTED, files.today(), sheet.missing()), "system");
			files.moveTo(file.reference(), Stage.AWAITING_CLARIFICATION);
			Question question = file.question(visit.item());
			Map<String, Object> values = letters.values(file, question);
			values.put("missing", sheet.missing());
			values.put("needed", sheet.missing());
			values.put("why", (sheet.why() != null) ? sheet.why() : "");
			values.put("help", sheet.help());
			values.put("lapses-on", files.today().plusMonths(2));
			boolean notValid = sheet.outcome() == Validity.NOT_VALID || question.regime() == Regime.RPSI;
			letters.send(file, question, notValid ? LetterKind.L2 : LetterVariants.kind("L3", question), values,
					"L3 " + visit.key(), "system");
			return Facts.none();
		};
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
			Map<String, Object> values = letters.values(file, question);
			values.put("elsewhere", sheet.where());
			values.put("note", "");
			values.put("reasons", sheet.where());
			values.put("owner", sheet.where());
			values.put("public-interest", "The public interest cannot change that we do not hold it.");
			letters.send(file, question,
					(question.regime() == Regime.RPSI) ? LetterKind.L12_RPSI : LetterVariants.kind("L4", question),
					values, "L4 " + visit.key(), "system");
			files.tick(file.reference(), visit.item(), new Tick(Tick.Kind.RESPONSE_SENT, files.today(), ""), "system");
			files.conclude(file.reference(), visit.item(), Outcome.TRANSFERRED, "system");
			return Facts.of(Assessment.FACT, Assessment.ENDED);
		};
	}

	@Bean("estimate-cost")
	Completion<EstimateCost> estimateCost(CaseFiles files, Worksheets sheets) {
		return Completion.of(EstimateCost.class, (item, form, by) -> {
			CaseFile file = files.get(item.caseReference());
			Regime regime = file.question(item.item()).regime();
			CostLimit limit = CostLimit.inForce(CostLimit.council(), file.receivedOn());
			if (form.outcome() != Estimate.WITHIN && regime != Regime.FOI) {
				throw new Refused("no-such-refusal", "Only FOI knows the cost limit and section 14. Under " + regime
						+ " go on, and rely on an exception if there is one.");
			}
			if (form.outcome() == Estimate.OVER) {
				if (!limit.isExceededBy(form.cost(limit))) {
					throw new Refused("within-limit", form.hours() + " hours cost £" + form.cost(limit)
							+ ", which is not more than £" + limit.pounds() + ": it cannot be refused for that.");
				}
				if (form.narrow() == null) {
					throw new Refused("no-help", "Say how the request could be narrowed (FOIA s.16).");
				}
			}
			sheets.keep(item, form, by.username());
			Facts facts = Facts.of(Estimate.FACT, form.outcome());
			return (form.outcome() == Estimate.OVER) ? facts.and(Assessment.FACT, Assessment.ANSWER) : facts;
		});
	}

	@Bean("vexatious-worksheet")
	Completion<VexatiousWorksheet> vexatiousWorksheet(Worksheets sheets) {
		return Completion.of(VexatiousWorksheet.class, (item, form, by) -> {
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	@Bean("vexatious-panel")
	Completion<VexatiousPanel> vexatiousPanel(Worksheets sheets) {
		return Completion.of(VexatiousPanel.class, (item, form, by) -> {
			if (sheets.authors(item.caseReference(), item.item(), Set.of("vexatious-worksheet"))
				.contains(by.username())) {
				throw new Refused("same-person", "You wrote the worksheet, so somebody else has to decide on it.");
			}
			sheets.keep(item, form, by.username());
			Facts facts = Facts.of(Panel.FACT, form.outcome());
			return (form.outcome() == Panel.VEXATIOUS) ? facts.and(Assessment.FACT, Assessment.ANSWER) : facts;
		});
	}

	@Bean("decide-charge")
	Completion<DecideCharge> decideCharge(CaseFiles files, Worksheets sheets) {
		return Completion.of(DecideCharge.class, (item, form, by) -> {
			Regime regime = files.get(item.caseReference()).question(item.item()).regime();
			if (form.outcome() == Charge.ASKED && (form.amount() == null || form.basis() == null)) {
				throw new Refused("no-amount", "Say how much is asked and what it is for.");
			}
			if (form.outcome() == Charge.ASKED && regime == Regime.RPSI) {
				throw new Refused("no-such-charge", "A charge for re-use stands in the offer, not before it.");
			}
			sheets.keep(item, form, by.username());
			return Facts.of(Charge.FACT, form.outcome()).and(Assessment.FACT, Assessment.SEARCH);
		});
	}

	@Bean
	Step giveNotice(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			DecideCharge sheet = sheets.newest(visit.caseReference(), visit.item(), "decide-charge", DecideCharge.class)
				.orElseThrow();
			Regime regime = files.get(visit.caseReference()).question(visit.item()).regime();
			Tick.Kind notice = (regime == Regime.FOI) ? Tick.Kind.FEE_NOTICE : Tick.Kind.CHARGE_NOTICE;
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					new Tick(notice, files.today(), "£" + sheet.amount()), "system");
			files.moveTo(file.reference(), Stage.AWAITING_PAYMENT);
			Question question = file.question(visit.item());
			Map<String, Object> values = letters.values(file, question);
			values.put("amount", sheet.amount());
			values.put("basis", sheet.basis());
			LocalDate payBy = payBy(file, question);
			values.put("pay-by", payBy);
			values.put("schedule", "our website, under publication scheme");
			letters.send(file, question, LetterVariants.kind("L5", question), values, "L5 " + visit.key(), "system");
			return Facts.of(LAPSES_ON, payBy.plusDays(1));
		};
	}

	private static LocalDate payBy(CaseFile file, Question question) {
		return file.clocks(question)
			.stream()
			.filter((clock) -> clock.rule().deadline() == Deadline.FEE_PAY_BY
					|| clock.rule().deadline() == Deadline.CHARGE_PAY_BY)
			.flatMap((clock) -> clock.due().stream())
			.findFirst()
			.orElseThrow();
	}

	@Bean
	Step lapse(CaseFiles files) {
		return (visit) -> {
			files.conclude(visit.caseReference(), visit.item(), Outcome.LAPSED, "system");
			return Facts.of(Assessment.FACT, Assessment.ENDED);
		};
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
