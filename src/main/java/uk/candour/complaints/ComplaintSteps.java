package uk.candour.complaints;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.cases.Questions;
import uk.candour.cases.Worksheets;
import uk.candour.complaints.ComplaintForms.AcceptComplaint;
import uk.candour.complaints.ComplaintForms.DefineComplaint;
import uk.candour.correspondence.LetterKind;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask until a complaint is acknowledged, and when it goes on or ends.
 */
@Configuration(proxyBeanMethods = false)
class ComplaintSteps {

	private static final Set<String> READ_FIRST = Set.of("accept-complaint", "define-complaint", "make-enquiries");

	@Bean
	DeclaredFacts complaintFacts() {
		return DeclaredFacts.of(Procedure.FACT, Acceptance.FACT, Inquiry.FACT, Chase.FACT, Actions.OVERDUE_ON);
	}

	@Bean
	Step confirmReceipt(CaseFiles files, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			letters.confirm(file, "complaint " + visit.caseReference() + " " + visit.item());
			return Facts.of(Procedure.FACT, Procedure.of(file.question(visit.item()).regime()));
		};
	}

	/** Whoever takes a complaint up reads first what the person wrote. */
	@Bean
	Notes complaintNotes(CaseFiles files) {
		return (reference, step, item) -> READ_FIRST.contains(step)
				? Optional.of("They write: " + files.get(reference).question(item).wording()) : Optional.empty();
	}

	@Bean("accept-complaint")
	Completion<AcceptComplaint> acceptComplaint(CaseFiles files, Worksheets sheets, Questions questions,
			Hazards hazards) {
		return Completion.of(AcceptComplaint.class, (item, form, by) -> {
			CaseFile file = files.get(item.caseReference());
			ComplaintStage stage = ComplaintStage.of(file, file.question(item.item()));
			check(form, stage);
			sheets.keep(item.caseReference(), item.item(), stage.sheet(item.form()), form, by.username());
			if (form.hazard() != null) {
				hazards.report(item.caseReference(), item.item(), form.hazard(), form.hazardWhere(), by.username());
			}
			if (form.rest() != null) {
				questions.split(item.caseReference(), Regime.FOI, form.rest(), by.username());
			}
			return Facts.of(Acceptance.FACT, form.outcome());
		});
	}

	private static void check(AcceptComplaint form, ComplaintStage stage) {
		boolean refused = form.outcome() == Acceptance.NOT_ACCEPTED;
		if (refused && (form.exclusion() == null || form.reasons() == null)) {
			throw new Refused("no-reasons", "Name the exclusion that the Code allows (2.2) and say why it is met: the"
					+ " person reads it, and may take it to the Ombudsman.");
		}
		if (!refused && form.exclusion() != null) {
			throw new Refused("contradiction", "It is taken up, so no exclusion is named.");
		}
		if (form.exclusion() == Exclusion.OVER_A_YEAR && stage == ComplaintStage.SECOND) {
			throw new Refused("no-such-reason", "Stage 1 was taken up, so its age is no valid reason not to look at it"
					+ " again (Code 6.10, 6.12).");
		}
		if (form.exclusion() == Exclusion.OVER_A_YEAR && form.discretion() == null) {
			throw new Refused("no-discretion",
					"Say why we do not look at it all the same: the age alone is not enough (Code 2.3).");
		}
		if (form.hazard() != null && form.hazardWhere() == null) {
			throw new Refused("no-place", "Say where the hazard is: whoever makes the home safe goes there.");
		}
	}

	@Bean
	Step refuseComplaint(CaseFiles files, Worksheets sheets, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			ComplaintStage stage = ComplaintStage.of(file, question);
			AcceptComplaint sheet = sheets
				.newest(file.reference(), visit.item(), stage.sheet("accept-complaint"), AcceptComplaint.class)
				.orElseThrow();
			letters.send(file, question, LetterKind.C1,
					Map.of("reasons",
							"We cannot take it up because " + sheet.exclusion().words() + ". " + sheet.reasons()
									+ ((sheet.discretion() != null) ? "\n" + sheet.discretion() : "")),
					"C1 " + visit.key());
			files.conclude(file.reference(), visit.item(), Outcome.NOT_ACCEPTED, "system");
			return Facts.none();
		};
	}

	@Bean("define-complaint")
	Completion<DefineComplaint> defineComplaint(CaseFiles files, Worksheets sheets, Hands hands, Points points) {
		return Completion.of(DefineComplaint.class, (item, form, by) -> {
			Hands.Work work = hands.dealing(item.caseReference(), item.item(), by);
			if (form.wordings().isEmpty()) {
				throw new Refused("no-points", "Name at least one point.");
			}
			sheets.keep(item.caseReference(), item.item(), work.stage().sheet(item.form()), form, by.username());
			files.give(item.caseReference(), item.item(), by.username(), by.username());
			form.wordings().forEach((wording) -> points.add(item.caseReference(), item.item(), wording, by));
			return Facts.none();
		});
	}

	@Bean
	Step acknowledgeComplaint(CaseFiles files, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile before = files.get(visit.caseReference());
			ComplaintStage stage = ComplaintStage.of(before, before.question(visit.item()));
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					new Tick(stage.acknowledged(), files.today(), ""), "system");
			Question question = file.question(visit.item());
			letters.send(file, question, stage.acknowledgement(), letters.acknowledgement(file, question, stage),
					stage.acknowledgement() + " " + visit.key());
			return Facts.none();
		};
	}

	@Bean
	Step openStageTwo(CaseFiles files) {
		return (visit) -> {
			files.reopen(visit.caseReference(), visit.item(), "system");
			files.tick(visit.caseReference(), visit.item(),
					new Tick(Tick.Kind.STAGE2_REQUESTED, files.today(), "the person is not content with stage 1"),
					"system");
			return Facts.none();
		};
	}

	/** While something that was promised is to be done, the case stays open for it. */
	@Bean
	Step closeComplaint(CaseFiles files, Actions actions) {
		return (visit) -> {
			if (!actions.anyOpen(visit.caseReference())) {
				files.close(visit.caseReference(), visit.item(), "system");
			}
			return Facts.none();
		};
	}

}
