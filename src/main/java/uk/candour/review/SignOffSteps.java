package uk.candour.review;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.Policies;
import uk.candour.cases.Sensitivity;
import uk.candour.cases.Worksheets;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Policy;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask of signing off: at which level, and that it is never the person
 * who wrote the answer.
 */
@Configuration(proxyBeanMethods = false)
class SignOffSteps {

	/** Who filled in one of these has written the answer. */
	private static final Set<String> DRAFTS = Set.of("estimate-cost", "vexatious-worksheet", "decide-exemptions",
			"weigh-public-interest");

	@Bean
	DeclaredFacts signOffFacts() {
		return DeclaredFacts.of(SignOffLevel.FACT, Approval.FACT);
	}

	@Bean
	Step setSignOffLevel(Worksheets sheets, Policies policies, Policy policy) {
		return (visit) -> {
			JsonNode triage = newest(sheets, visit.caseReference(), visit.item(), "triage");
			JsonNode decided = newest(sheets, visit.caseReference(), visit.item(), "decide-exemptions");
			Sensitivity sensitivity = policies.sensitivity(triage.path("vulnerable").asBoolean(),
					triage.path("publicInterest").asBoolean());
			return policy.decide("sign-off-level",
					Map.of("decision", decided.path("decision").asText(), "sensitivity", sensitivity));
		};
	}

	private static JsonNode newest(Worksheets sheets, String reference, String question, String kind) {
		return sheets.of(reference, question)
			.stream()
			.filter((sheet) -> sheet.kind().equals(kind))
			.reduce((earlier, later) -> later)
			.orElseThrow()
			.content();
	}

	@Bean("approve")
	Completion<Approve> approve(Worksheets sheets, SecondReadings readings, AuditTrail trail) {
		return Completion.of(Approve.class, (item, form, by) -> {
			boolean wrote = sheets.authors(item.caseReference(), item.item(), DRAFTS).contains(by.username())
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
			return Facts.of(Approval.FACT, form.outcome());
		});
	}

	/** What somebody says who signs off. */
	record Approve(@NotNull Approval outcome, String comment) {
	}

}
