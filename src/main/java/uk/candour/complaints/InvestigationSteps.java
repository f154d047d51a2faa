package uk.candour.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Family;
import uk.candour.cases.Question;
import uk.candour.cases.Sensitivity;
import uk.candour.cases.Stage;
import uk.candour.cases.Worksheets;
import uk.candour.complaints.ComplaintForms.AcceptComplaint;
import uk.candour.complaints.ComplaintForms.DecideComplaint;
import uk.candour.complaints.ComplaintForms.InvestigateComplaint;
import uk.candour.review.Drafts;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask of the investigation of a complaint, up to its answer.
 */
@Configuration(proxyBeanMethods = false)
class InvestigationSteps {

	@Bean("investigate-complaint")
	Completion<InvestigateComplaint> investigateComplaint(CaseFiles files, Worksheets sheets, Hands hands) {
		return Completion.of(InvestigateComplaint.class, (item, form, by) -> {
			Hands.Work work = hands.dealing(item.caseReference(), item.item(), by);
			if (form.outcome() == Inquiry.MORE_TIME) {
				check(form, work, files.today());
			}
			sheets.keep(item.caseReference(), item.item(), work.stage().sheet(item.form()), form, by.username());
			return Facts.of(Inquiry.FACT, form.outcome());
		});
	}

	private static void check(InvestigateComplaint form, Hands.Work work, LocalDate today) {
		if (form.reasons() == null || form.days() == null || form.updates() == null) {
			throw new Refused("no-reasons", "For more time say why, how many working days, and how often there is news:"
					+ " the person reads it (Code 6.4, 6.5).");
		}
		if (form.days() > work.stage().longestExtension()) {
			throw new Refused("too-long", "At stage " + work.stage().number() + " the answer may be put off by "
					+ work.stage().longestExtension() + " working days at most.");
		}
		if (promised(work).isBefore(today)) {
			throw new Refused("too-late", "The day for the answer has passed, so it cannot be put off any more. Answer"
					+ " as soon as you can; a manager tells the person the new day with an apology.");
		}
	}

	/** The day that the acknowledgement gave. */
	private static LocalDate promised(Hands.Work work) {
		return work.file()
			.clocks(work.question())
			.stream()
			.filter((clock) -> clock.rule().deadline() == work.stage().answer())
			.map(StatutoryClock::due)
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow();
	}

	@Bean
	Step extendComplaint(CaseFiles files, Worksheets sheets, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile before = files.get(visit.caseReference());
			Question question = before.question(visit.item());
			ComplaintStage stage = ComplaintStage.of(before, question);
			InvestigateComplaint sheet = sheets
				.newest(before.reference(), visit.item(), stage.sheet("investigate-complaint"),
						InvestigateComplaint.class)
				.orElseThrow();
			LocalDate until = files.calendars()
				.of(WorkingDays.ENG_WAL)
				.plus(promised(new Hands.Work(before, question, stage)), sheet.days());
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					Tick.notice(Tick.Kind.EXTENSION_NOTICE, files.today(), until, sheet.reasons()), "system");
			letters.send(file, question, stage.moreTime(),
					Map.of("new-date", until, "reasons", sheet.reasons(), "updates", sheet.updates()),
					stage.moreTime() + " " + visit.key());
			return Facts.none();
		};
	}

	@Bean("decide-complaint")
	Completion<DecideComplaint> decideComplaint(Worksheets sheets, Hands hands, Points points, Remedies remedies) {
		return Completion.of(DecideComplaint.class, (item, form, by) -> {
			Hands.Work work = hands.dealing(item.caseReference(), item.item(), by);
			List<Point> found = points.of(work.file(), work.question(), work.stage());
			found.stream().filter((point) -> point.finding().isEmpty()).findFirst().ifPresent((point) -> {
				throw new Refused("no-finding", "Point " + point.number() + " has no finding yet: “" + point.wording()
						+ "”. Find on it on the page of the complaint; every point is answered (Code 6.7).");
			});
			boolean right = found.stream().anyMatch((point) -> point.finding().orElseThrow() != Finding.NOT_UPHELD);
			if (right && remedies.of(work.file(), work.question(), work.stage()).isEmpty()) {
				throw new Refused("no-remedy", "Something is upheld, so say on the page of the complaint what puts it"
						+ " right, an apology at least (Code section 7).");
			}
			sheets.keep(item.caseReference(), item.item(), work.stage().sheet(item.form()), form, by.username());
			return Facts.none();
		});
	}

	/** What is offered in money is for a manager to agree to. */
	@Bean
	Drafts complaintDrafts(CaseFiles files, Hands hands, Points points, Remedies remedies, Worksheets sheets) {
		return (reference, item) -> {
			CaseFile file = files.get(reference);
			Question question = file.question(item);
			if (!isTwoStages(question)) {
				return Optional.empty();
			}
			ComplaintStage stage = ComplaintStage.of(file, question);
			boolean money = remedies.of(file, question, stage).stream().anyMatch((remedy) -> remedy.amount() != null);
			boolean risk = sheets.newest(reference, item, stage.sheet("accept-complaint"), AcceptComplaint.class)
				.filter(AcceptComplaint::vulnerable)
				.isPresent();
			return Optional
				.of(new Drafts.Draft(money ? "COMPENSATED" : overall(points.of(file, question, stage)).name(),
						risk ? Sensitivity.HIGH : Sensitivity.USUAL, hands.dealtWith(file, question, stage)));
		};
	}

	private static boolean isTwoStages(Question question) {
		return Family.COMPLAINT.regimes().contains(question.regime())
				&& Procedure.of(question.regime()) == Procedure.TWO_STAGES;
	}

	private static Finding overall(List<Point> points) {
		return Finding.together(points.stream().map((point) -> point.finding().orElseThrow()).toList());
	}

	@Bean
	Step answerComplaint(CaseFiles files, ComplaintLetters letters, Points points, Actions actions) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			ComplaintStage stage = ComplaintStage.of(file, question);
			letters.send(file, question, stage.response(), letters.answer(file, question, stage),
					stage.response() + " " + visit.key());
			files.tick(file.reference(), visit.item(), new Tick(stage.answered(), files.today(), ""), "system");
			files.conclude(file.reference(), visit.item(), overall(points.of(file, question, stage)).outcome(),
					"system");
			files.moveTo(file.reference(), Stage.ANSWERED);
			actions.follow(file, question, stage);
			return Facts.none();
		};
	}

}
