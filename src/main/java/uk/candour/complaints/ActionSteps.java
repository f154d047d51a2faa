package uk.candour.complaints;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.accounts.Accounts;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.complaints.ComplaintForms.AnswerForAction;
import uk.candour.complaints.ComplaintForms.ChaseAction;
import uk.candour.complaints.ComplaintForms.DoAction;
import uk.candour.complaints.ComplaintForms.MakeSafe;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Words;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.OwnDates;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask of promises and hazards, which have days of their own.
 */
@Configuration(proxyBeanMethods = false)
class ActionSteps {

	private static final Set<String> FOLLOWING = Set.of("do-action", "chase-action", "answer-for-action");

	@Bean
	OwnDates actionDates(Actions actions, Hazards hazards, CaseFiles files) {
		return (reference, step, item) -> switch (step) {
			case "do-action" -> actions.find(reference, item).map(PromisedAction::promisedOn);
			case "chase-action", "answer-for-action" -> Optional.of(files.today());
			case "make-safe" -> hazards.dueOn(reference, item);
			default -> Optional.empty();
		};
	}

	@Bean
	Notes actionNotes(Actions actions, Accounts accounts, Hazards hazards) {
		return (reference, step, item) -> {
			if ("make-safe".equals(step)) {
				return Optional.of(hazards.note(reference, item));
			}
			return FOLLOWING.contains(step) ? actions.find(reference, item)
				.map((action) -> action.what() + ". Promised for " + Language.ENGLISH.write(action.promisedOn()) + "; "
						+ accounts.nameOf(action.owner()) + " does it.")
					: Optional.empty();
		};
	}

	@Bean("make-safe")
	Completion<MakeSafe> makeSafe(Worksheets sheets) {
		return Completion.of(MakeSafe.class, (item, form, by) -> {
			if (form.outcome() != MakeSafe.Outcome.NO_HAZARD && form.job() == null) {
				throw new Refused("no-job", "Give the number of the job that makes it safe.");
			}
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	@Bean("do-action")
	Completion<DoAction> doAction(CaseFiles files, Worksheets sheets, Actions actions) {
		return Completion.of(DoAction.class, (item, form, by) -> {
			if (form.on().isAfter(files.today())) {
				throw new Refused("not-yet", "Say that it is done when it is done, not before.");
			}
			keep(sheets, actions, item.caseReference(), item.item(), item.form(), form, by.username());
			actions.done(item.caseReference(), item.item(), form.on(), form.done(), by.username());
			return Facts.none();
		});
	}

	@Bean("chase-action")
	Completion<ChaseAction> chaseAction(CaseFiles files, Worksheets sheets, Actions actions) {
		return Completion.of(ChaseAction.class, (item, form, by) -> {
			if (form.outcome() == Chase.NEW_DATE) {
				requireNewDay(form.newDay(), files.today());
			}
			keep(sheets, actions, item.caseReference(), item.item(), item.form(), form, by.username());
			switch (form.outcome()) {
				case DONE -> actions.done(item.caseReference(), item.item(), files.today(), form.note(), by.username());
				case NEW_DATE -> actions.putOff(item.caseReference(), item.item(), form.newDay(), by.username());
				case ESCALATED -> {
				}
			}
			Facts facts = Facts.of(Chase.FACT, form.outcome());
			return (form.outcome() == Chase.NEW_DATE) ? facts.with(Actions.overdue(form.newDay())) : facts;
		});
	}

	@Bean("answer-for-action")
	Completion<AnswerForAction> answerForAction(CaseFiles files, Worksheets sheets, Actions actions) {
		return Completion.of(AnswerForAction.class, (item, form, by) -> {
			requireNewDay(form.newDay(), files.today());
			keep(sheets, actions, item.caseReference(), item.item(), item.form(), form, by.username());
			actions.putOff(item.caseReference(), item.item(), form.newDay(), by.username());
			return Actions.overdue(form.newDay());
		});
	}

	private static void requireNewDay(LocalDate day, LocalDate today) {
		if (day == null || !day.isAfter(today)) {
			throw new Refused("no-date", "Give the new day, after today: the person is told.");
		}
	}

	/** Sheets belong to the question in whose answer the promise stands. */
	private static void keep(Worksheets sheets, Actions actions, String reference, String code, String form,
			Record sheet, String by) {
		PromisedAction action = actions.find(reference, code).orElseThrow();
		sheets.keep(reference, String.valueOf(action.question()), form + "-" + code.toLowerCase(), sheet, by);
	}

	@Bean
	Step tellNewDay(CaseFiles files, Worksheets sheets, Actions actions, ComplaintLetters letters, Words words) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			PromisedAction action = actions.find(file.reference(), visit.item()).orElseThrow();
			Question question = file.question(String.valueOf(action.question()));
			letters.send(file, question, LetterKind.C8,
					Map.of("delay", words.say(file.language(), "letter.not-done"), "reasons",
							action.what() + ": " + reason(sheets, file, question, visit.item()), "new-date",
							action.promisedOn()),
					"C8 " + visit.key());
			return Facts.none();
		};
	}

	private static String reason(Worksheets sheets, CaseFile file, Question question, String code) {
		String kind = code.toLowerCase();
		return sheets.of(file.reference(), question.code())
			.stream()
			.filter((sheet) -> sheet.kind().equals("chase-action-" + kind)
					|| sheet.kind().equals("answer-for-action-" + kind))
			.reduce((earlier, later) -> later)
			.map((sheet) -> sheet.content().path("reason").asText(sheet.content().path("note").asText()))
			.orElseThrow();
	}

	/** The last promise of a complaint that is over closes its case. */
	@Bean
	Step settleAction(CaseFiles files, Actions actions, Escalations escalations) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			boolean goesOn = file.questions()
				.stream()
				.anyMatch((question) -> question.isOpen() || escalations.mayBeAskedFor(file, question));
			if (!goesOn && !actions.anyOpen(file.reference())) {
				files.close(file.reference(), file.questions().get(0).code(), "system");
			}
			return Facts.none();
		};
	}

}
