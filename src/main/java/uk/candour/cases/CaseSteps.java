package uk.candour.cases;

import java.util.Arrays;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.audit.AuditTrail;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Notices;
import uk.candour.correspondence.UnprintableLetter;
import uk.candour.correspondence.Words;
import uk.candour.statute.Tick;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Deadlines;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask of a case.
 */
@Configuration(proxyBeanMethods = false)
class CaseSteps {

	@Bean
	DeclaredFacts caseFacts() {
		return DeclaredFacts.of(Identity.FACT, Complexity.FACT, Sensitivity.FACT, Policies.REGIME, Policies.TEAM,
				Targets.LENGTH, Targets.UNIT);
	}

	@Bean
	Deadlines deadlines(CaseRows rows) {
		return (reference) -> rows.findById(reference).flatMap(CaseFile::dueOn).orElse(null);
	}

	@Bean
	Step acknowledge(CaseFiles files, CaseLetters written, Letters letters, Notices notices, Words words,
			Worklist worklist) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			try {
				letters.issue(file.reference(), LetterKind.B1, file.language(), written.values(file),
						"B1 " + file.reference(), "system");
			}
			catch (UnprintableLetter ex) {
				// a name in a script that our letters lack must not keep anybody out
				worklist.raise(file.reference(), "letter-not-written", "Acknowledge by other means", ex.getMessage(),
						"officer");
			}
			notices.queue(file.addressee(), "acknowledged", "B1 " + file.reference(),
					file.dueOn().map((due) -> words.say(file.language(), "mail.due", due)).orElse(""));
			return Facts.none();
		};
	}

	@Bean
	Step askForIdentity(CaseFiles files, CaseLetters written, Letters letters, Notices notices) {
		return (visit) -> {
			CaseFile file = files.tick(visit.caseReference(),
					new Tick(Tick.Kind.ID_REQUESTED, files.today(), "reasonable doubts about identity"), "system");
			files.moveTo(file.reference(), Stage.AWAITING_IDENTITY);
			letters.issue(file.reference(), proofLetter(file.question(visit.item())), file.language(),
					written.values(file), "B2 " + visit.key(), "system");
			notices.queue(file.addressee(), "identity-needed", "B2 " + visit.key());
			return Facts.none();
		};
	}

	private static LetterKind proofLetter(Question question) {
		return (Family.of(question.regime()) == Family.CORRECTION) ? LetterKind.E2 : LetterKind.B2;
	}

	@Bean
	Step closeCase(CaseFiles files) {
		return (visit) -> {
			files.close(visit.caseReference(), visit.item(), "system");
			return Facts.none();
		};
	}

	@Bean("verify-identity")
	Completion<VerifyIdentity> verifyIdentity(AuditTrail trail) {
		return Completion.of(VerifyIdentity.class, (item, form, by) -> {
			trail.record(item.caseReference(), by.username(), "Identity: " + form.outcome(),
					(form.method() != null) ? form.method() : "");
			return Facts.of(Identity.FACT, form.outcome());
		});
	}

	@Bean("find-identifiers")
	Completion<FindIdentifiers> findIdentifiers(CaseFiles files) {
		return Completion.of(FindIdentifiers.class, (item, form, by) -> {
			List<String> names = lines(form.names());
			List<String> references = lines(form.references());
			if (names.isEmpty() && references.isEmpty()) {
				throw new Refused("nothing-added", "Add at least one name or reference number to search by.");
			}
			files.know(item.caseReference(), names, references, by.username());
			return Facts.none();
		});
	}

	/** The form on which an officer says what they think of somebody's identity. */
	record VerifyIdentity(@NotNull Identity outcome, String method, String note) {
	}

	/** The form on which an officer adds something to search by. */
	record FindIdentifiers(String names, String references) {
	}

	private static List<String> lines(String text) {
		return (text != null)
				? Arrays.stream(text.split("\\R")).map(String::strip).filter((line) -> !line.isEmpty()).toList()
				: List.of();
	}

}
