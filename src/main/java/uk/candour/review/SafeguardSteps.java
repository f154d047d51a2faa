package uk.candour.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.Circumstances;
import uk.candour.cases.Opinion;
import uk.candour.cases.Person;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask in order to be sure that personal data may be given: what is
 * missing, and that it is obtained.
 */
@Configuration(proxyBeanMethods = false)
class SafeguardSteps {

	private static final Set<String> MISSING = Set.of("obtain-opinion", "settle-entitlement");

	@Bean
	DeclaredFacts safeguardFacts() {
		return DeclaredFacts.of(Safeguard.FACT, Entitlement.FACT);
	}

	@Bean
	Notes safeguardNotes(Safeguards safeguards) {
		return (reference, step, item) -> MISSING.contains(step)
				? Optional.of(safeguards.missing(reference, item).words()) : Optional.empty();
	}

	@Bean
	Step checkSafeguards(Safeguards safeguards, SecondReadings readings) {
		return (visit) -> {
			Safeguards.Missing missing = safeguards.missing(visit.caseReference(), visit.item());
			if (missing.what() == Safeguard.MARKS) {
				readings.notProven(visit.caseReference(), missing.words());
			}
			return Facts.of(Safeguard.FACT, missing.what());
		};
	}

	@Bean("obtain-opinion")
	Completion<ObtainOpinion> obtainOpinion(Circumstances circumstances) {
		return Completion.of(ObtainOpinion.class, (item, form, by) -> {
			circumstances.opine(item.caseReference(), form.asOpinion(), by.username());
			return Facts.none();
		});
	}

	@Bean("settle-entitlement")
	Completion<SettleEntitlement> settleEntitlement(Circumstances circumstances, Safeguards safeguards) {
		return Completion.of(SettleEntitlement.class, (item, form, by) -> {
			String reference = item.caseReference();
			if (form.outcome() == Entitlement.REFUSED) {
				if (form.reasons() == null) {
					throw new Refused("no-reasons", "Say why they may not have it: the requester reads it.");
				}
				circumstances.notEntitled(reference, item.item(), form.reasons(), by.username());
				return Facts.of(Entitlement.FACT, form.outcome());
			}
			if (form.alive()) {
				circumstances.alive(reference, by.username());
			}
			circumstances.learn(reference, form.asPerson(), by.username());
			Safeguards.Missing missing = safeguards.missing(reference, item.item());
			if (missing.what() == Safeguard.ENTITLEMENT) {
				throw new Refused("not-settled",
						missing.words() + " Write it down, or choose that they may not have" + " it.");
			}
			return Facts.of(Entitlement.FACT, form.outcome());
		});
	}

	/** What a health professional says. */
	record ObtainOpinion(@NotNull Answer outcome, String professional, @NotBlank String opinion, LocalDate on) {

		Opinion asOpinion() {
			boolean known = this.outcome == Answer.KNOWN;
			if (!known && (this.professional == null || this.on == null)) {
				throw new Refused("incomplete", "Say who gave the opinion, and when.");
			}
			return known ? new Opinion(true, false, this.opinion, null) : new Opinion(false,
					this.outcome == Answer.HARM, this.opinion + " (" + this.professional + ")", this.on);
		}

		/** What they say. */
		enum Answer {

			NO_HARM, HARM, KNOWN

		}

	}

	/** Whether who asks may have the data, and what shows it. */
	record SettleEntitlement(@NotNull Entitlement outcome, String authority, String competence, boolean alive,
			String reasons) {

		Person asPerson() {
			return new Person("", text(this.authority), false, text(this.competence), false, false, "", null, false,
					false, "", false, "");
		}

		private static String text(String text) {
			return (text != null) ? text.strip() : "";
		}

	}

}
