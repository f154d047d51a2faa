package uk.candour.review;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.Worksheets;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Policy;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask of signing off: at which level, and that it is never the person
 * who wrote the answer.
 */
@Configuration(proxyBeanMethods = false)
class SignOffSteps {

	private static final Set<String> STEPS = Set.of("approve", "approve-as-manager");

	@Bean
	DeclaredFacts signOffFacts() {
		return DeclaredFacts.of(SignOffLevel.FACT, Approval.FACT);
	}

	@Bean
	Step setSignOffLevel(ObjectProvider<Drafts> families, Policy policy) {
		return (visit) -> {
			Drafts.Draft draft = draft(families, visit.caseReference(), visit.item());
			return policy.decide("sign-off-level",
					Map.of("decision", draft.decision(), "sensitivity", draft.sensitivity()));
		};
	}

	/** Whoever signs off reads first what it is about. */
	@Bean
	Notes signOffNotes(ObjectProvider<Drafts> families) {
		return (reference, step, item) -> STEPS.contains(step)
				? Optional.of(draft(families, reference, item).words()).filter((words) -> !words.isEmpty())
				: Optional.empty();
	}

	private static Drafts.Draft draft(ObjectProvider<Drafts> families, String reference, String question) {
		return family(families, reference, question).of(reference, question).orElseThrow();
	}

	private static Drafts family(ObjectProvider<Drafts> families, String reference, String question) {
		return families.stream()
			.filter((family) -> family.of(reference, question).isPresent())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody drafts an answer to question " + question));
	}

	@Bean(SignOffs.FORM)
	Completion<Approve> approve(ObjectProvider<Drafts> families, Worksheets sheets, SecondReadings readings,
			AuditTrail trail) {
		return Completion.of(Approve.class, (item, form, by) -> {
			boolean wrote = draft(families, item.caseReference(), item.item()).authors().contains(by.username())
					|| readings.authors(item.caseReference()).contains(by.username());
			if (wrote) {
				throw new Refused("same-person", "You had a hand in this answer, so somebody else has to sign it off.");
			}
			if (form.outcome() == Approval.SENT_BACK && form.comment() == null) {
				throw new Refused("no-comment", "Say what has to be changed.");
			}
			sheets.keep(item, form, by.username());
			trail.record(item.caseReference(), by.username(),
					(form.outcome() == Approval.AGREED) ? "Signed off" : "Sent back by who signs off", "");
			family(families, item.caseReference(), item.item()).signedOff(item.caseReference(), item.item(),
					form.outcome(), form.comment());
			return Facts.of(Approval.FACT, form.outcome());
		});
	}

	/** What somebody says who signs off. */
	record Approve(@NotNull Approval outcome, String comment) {
	}

}
