package uk.candour.complaints;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.Sensitivity;
import uk.candour.cases.Stage;
import uk.candour.cases.Worksheets;
import uk.candour.complaints.ComplaintForms.DecidePrivacyComplaint;
import uk.candour.complaints.ComplaintForms.MakeEnquiries;
import uk.candour.correspondence.LetterKind;
import uk.candour.review.Drafts;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask of a complaint about how data are handled (DPA 2018 s.164A).
 */
@Configuration(proxyBeanMethods = false)
class PrivacySteps {

	private static final Set<String> DEALING = Set.of("make-enquiries", "decide-privacy-complaint");

	@Bean
	Step acknowledgePrivacyComplaint(CaseFiles files, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					new Tick(Tick.Kind.ACK_SENT, files.today(), ""), "system");
			Question question = file.question(visit.item());
			letters.send(file, question, LetterKind.D1, Map.of(), "D1 " + visit.key());
			return Facts.none();
		};
	}

	@Bean("make-enquiries")
	Completion<MakeEnquiries> makeEnquiries(CaseFiles files, Worksheets sheets, Worklist worklist) {
		return Completion.of(MakeEnquiries.class, (item, form, by) -> {
			if (form.outcome() == Inquiry.NEWS && form.progress() == null) {
				throw new Refused("no-news", "Say how far we have come: the person reads it.");
			}
			if (form.about() != null) {
				CaseFile about = files.find(form.about().strip(), by)
					.orElseThrow(() -> new Refused("no-such-case", "There is no case " + form.about()
							+ " that you may see. Leave it empty if the complaint is about no case of ours."));
				requireUninvolved(sheets, about, by.username());
			}
			if (form.breach()) {
				worklist.raise(item.caseReference(), "possible-breach", "A breach of personal data may have happened",
						"Decide at once whether the Commissioner has to be told: within 72 hours (UK GDPR Article 33).",
						"manager");
			}
			sheets.keep(item, form, by.username());
			return Facts.of(Inquiry.FACT, form.outcome());
		});
	}

	private static void requireUninvolved(Worksheets sheets, CaseFile about, String username) {
		boolean hand = about.questions()
			.stream()
			.flatMap((question) -> sheets.of(about.reference(), question.code()).stream())
			.anyMatch((sheet) -> sheet.by().equals(username));
		if (hand) {
			throw new Refused("same-person", "You had a hand in " + about.reference()
					+ ", so somebody else has to make the enquiries. Give the task back.");
		}
	}

	@Bean
	Step remindOfNews(Worklist worklist) {
		return (visit) -> {
			worklist.raise(visit.caseReference(), "tell-progress", "Tell the person how far we have come",
					"Nothing was heard for two weeks. Complete “Make enquiries” with news (DPA 2018 s.164A(5)).",
					"officer");
			return Facts.none();
		};
	}

	@Bean
	Step tellProgress(CaseFiles files, Worksheets sheets, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			MakeEnquiries sheet = sheets.newest(file.reference(), visit.item(), "make-enquiries", MakeEnquiries.class)
				.orElseThrow();
			letters.send(file, question, LetterKind.D2, Map.of("progress", sheet.progress()), "D2 " + visit.key());
			return Facts.none();
		};
	}

	@Bean("decide-privacy-complaint")
	Completion<DecidePrivacyComplaint> decidePrivacyComplaint(Worksheets sheets) {
		return Completion.of(DecidePrivacyComplaint.class, (item, form, by) -> {
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	@Bean
	Drafts privacyDrafts(CaseFiles files, Worksheets sheets) {
		return (reference, item) -> (files.get(reference).question(item).regime() != Regime.DP_COMPLAINT)
				? Optional.empty() : Optional.of(new Drafts.Draft(decided(sheets, reference, item).outcome().name(),
						Sensitivity.USUAL, sheets.authors(reference, item, DEALING)));
	}

	@Bean
	Step tellOutcome(CaseFiles files, Worksheets sheets, ComplaintLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			DecidePrivacyComplaint sheet = decided(sheets, file.reference(), visit.item());
			letters.send(file, question, LetterKind.D3,
					Map.of("outcome", sheet.outcome().title() + ". " + sheet.words(), "reasons", sheet.reasons(),
							"action", sheet.action()),
					"D3 " + visit.key());
			files.tick(file.reference(), visit.item(), new Tick(Tick.Kind.RESPONSE_SENT, files.today(), ""), "system");
			files.conclude(file.reference(), visit.item(), sheet.outcome().outcome(), "system");
			files.moveTo(file.reference(), Stage.ANSWERED);
			return Facts.none();
		};
	}

	private static DecidePrivacyComplaint decided(Worksheets sheets, String reference, String item) {
		return sheets.newest(reference, item, "decide-privacy-complaint", DecidePrivacyComplaint.class).orElseThrow();
	}

}
