package uk.candour.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.audit.AuditTrail;
import uk.candour.correspondence.LetterKind;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask about a request for one's own data before anybody searches:
 * whether it is clear, who is behind it, and whether it is answered at all.
 */
@Configuration(proxyBeanMethods = false)
class AccessSteps {

	static final String ADMIT = "admit-request";

	static final String AGREE = "agree-refusal";

	@Bean
	DeclaredFacts accessFacts() {
		return DeclaredFacts.of(Admission.FACT, AccessRuling.FACT);
	}

	/** What they want, and what was said since; whoever decides on a refusal reads it. */
	@Bean
	Notes accessNotes(CaseFiles files, Worksheets sheets) {
		return (reference, step, item) -> switch (step) {
			case ADMIT -> Optional.of(asked(files, sheets, reference, item));
			case AGREE -> admitted(sheets, reference, item).map((sheet) -> asked(files, sheets, reference, item)
					+ "\n\nWhy it should not simply be answered: " + sheet.reasons());
			default -> Optional.empty();
		};
	}

	private static String asked(CaseFiles files, Worksheets sheets, String reference, String item) {
		String wording = files.get(reference).question(item).wording();
		return "They ask: " + (wording.isBlank() ? "everything about them" : wording)
				+ sheets.newest(reference, item, "clarification", Happenings.Clarification.class)
					.map((said) -> "\n\nThey answered: " + said.words())
					.orElse("");
	}

	@Bean(ADMIT)
	Completion<AdmitRequest> admitRequest(Circumstances circumstances, Worksheets sheets) {
		return Completion.of(AdmitRequest.class, (item, form, by) -> {
			if (form.outcome() == Admission.CLARIFY && (form.needed() == null || form.why() == null)) {
				throw new Refused("no-question", "Say what you need to know and why you reasonably need it: the"
						+ " requester reads it (UK GDPR Article 12A(6)). Otherwise search as it stands.");
			}
			if (form.outcome().isAgainstAnswering() && form.reasons() == null) {
				throw new Refused("no-reasons", "Say what shows it: it is for the council to show, and the requester"
						+ " reads it (UK GDPR Article 12(4)-(5)).");
			}
			circumstances.learn(item.caseReference(), form.circumstances(), by.username());
			sheets.keep(item, form, by.username());
			return Facts.of(Admission.FACT, form.outcome());
		});
	}

	@Bean(AGREE)
	Completion<AgreeRefusal> agreeRefusal(Worksheets sheets, AuditTrail trail) {
		return Completion.of(AgreeRefusal.class, (item, form, by) -> {
			if (sheets.authors(item.caseReference(), item.item(), Set.of(ADMIT)).contains(by.username())) {
				throw new Refused("same-person", "You assessed the request, so somebody else has to decide on it.");
			}
			if (form.outcome() == AccessRuling.FEE) {
				requireFee(form, admitted(sheets, item.caseReference(), item.item()).orElseThrow());
			}
			sheets.keep(item, form, by.username());
			trail.record(item.caseReference(), by.username(), "Decided on a refusal", form.outcome().name());
			return Facts.of(AccessRuling.FACT, form.outcome());
		});
	}

	private static void requireFee(AgreeRefusal form, AdmitRequest admitted) {
		if (admitted.outcome() == Admission.NOT_ENTITLED) {
			throw new Refused("no-such-charge", "Who may not have the data cannot buy them: refuse, or answer.");
		}
		if (form.amount() == null || form.basis() == null) {
			throw new Refused("no-amount", "Say how much is asked and how you worked it out.");
		}
	}

	@Bean
	Step refuseAccess(CaseFiles files, Worksheets sheets, Circumstances circumstances, QuestionLetters letters) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			Refusal refusal = refusal(sheets, circumstances, file.reference(), visit.item());
			letters.send(file, question, refusal.letter(), Map.of("reasons", refusal.reasons()), "B4 " + visit.key());
			files.tick(file.reference(), visit.item(), new Tick(Tick.Kind.RESPONSE_SENT, files.today(), "refused"),
					"system");
			files.conclude(file.reference(), visit.item(), Outcome.REFUSED, "system");
			return Facts.of(Assessment.FACT, Assessment.ENDED);
		};
	}

	/** Letter B5, and the clock that follows it. */
	@Bean
	Step extendAccess(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			String reasons = sheets
				.newest(visit.caseReference(), visit.item(), MoreTime.MESSAGE, MoreTime.Reasons.class)
				.orElseThrow()
				.words();
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					new Tick(Tick.Kind.EXTENSION_NOTICE, files.today(), reasons), "system");
			Question question = file.question(visit.item());
			letters.send(file, question, LetterKind.B5,
					Map.of("reasons", reasons, "new-date", question.dueOn().orElseThrow()), "B5 " + visit.key());
			return Facts.none();
		};
	}

	/** Who turned out not to be entitled was so after the first assessment. */
	private static Refusal refusal(Worksheets sheets, Circumstances circumstances, String reference, String item) {
		return circumstances.whyNotEntitled(reference, item)
			.map((reasons) -> new Refusal(LetterKind.B4_NOT_ENTITLED, reasons))
			.orElseGet(() -> {
				AdmitRequest sheet = admitted(sheets, reference, item).orElseThrow();
				return new Refusal((sheet.outcome() == Admission.NOT_ENTITLED) ? LetterKind.B4_NOT_ENTITLED
						: LetterKind.B4_REFUSAL, sheet.reasons());
			});
	}

	static Optional<AdmitRequest> admitted(Worksheets sheets, String reference, String item) {
		return sheets.newest(reference, item, ADMIT, AdmitRequest.class);
	}

	/** The letter of a refusal, and its reasons. */
	private record Refusal(LetterKind letter, String reasons) {
	}

	/** Whether it can be searched, and what is particular about the person. */
	record AdmitRequest(@NotNull Admission outcome, String needed, String why, String reasons, String agent,
			String authority, boolean child, String competence, boolean deceased, boolean health, boolean danger,
			String safeWay) {

		Person circumstances() {
			boolean burden = this.outcome == Admission.UNFOUNDED || this.outcome == Admission.EXCESSIVE;
			return new Person(or(this.agent), or(this.authority), this.child, or(this.competence), this.deceased,
					this.health, "", null, false, false, burden ? this.reasons : "", this.danger, or(this.safeWay));
		}

		private static String or(String text) {
			return (text != null) ? text.strip() : "";
		}

	}

	/** What the second person decides. */
	record AgreeRefusal(@NotNull AccessRuling outcome, @NotBlank String reasons,
			@Pattern(regexp = "\\d{1,5}([.]\\d{2})?", message = "write pounds and pence, such as 24.50") String amount,
			String basis) {
	}

}
