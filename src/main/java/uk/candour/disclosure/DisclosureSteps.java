package uk.candour.disclosure;

import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask of disclosure.
 */
@Configuration(proxyBeanMethods = false)
class DisclosureSteps {

	@Bean
	DeclaredFacts disclosureFacts() {
		return DeclaredFacts.of(NotCollected.FACT);
	}

	@Bean
	Errand assemblePack(Packing packing) {
		return packing::assemble;
	}

	@Bean
	Step release(Packs packs) {
		return (visit) -> {
			packs.release(visit.caseReference(), visit.item());
			return Facts.none();
		};
	}

	@Bean("pack-not-collected")
	Completion<PackNotCollected> packNotCollected(Packs packs) {
		return Completion.of(PackNotCollected.class, (item, form, by) -> {
			if (form.outcome() == NotCollected.REMIND) {
				packs.remind(item.caseReference(), "reminded " + item.id());
			}
			return Facts.of(NotCollected.FACT, form.outcome());
		});
	}

	/** The form on which an officer says what to do about a pack that nobody took. */
	record PackNotCollected(@NotNull NotCollected outcome, String note) {
	}

}
