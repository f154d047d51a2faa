package uk.candour.catalogue;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.workflow.Allocation;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;

/**
 * What diagrams may ask of the register.
 */
@Configuration(proxyBeanMethods = false)
class CatalogueSteps {

	private static final String REVIEW = "review-asset";

	/** An entry is reviewed by the team that owns the asset. */
	@Bean
	Allocation assetOwners(AssetRows rows) {
		return (reference, step, item) -> REVIEW.equals(step)
				? rows.find(item).map((asset) -> asset.value(Attribute.OWNER_TEAM)) : Optional.empty();
	}

	@Bean
	Notes assetNotes(AssetRows rows) {
		return (reference, step, item) -> REVIEW.equals(step) ? rows.find(item).map(AssetReviews::entry)
				: Optional.empty();
	}

	@Bean
	Errand watchReviews(AssetReviews reviews) {
		return (visit) -> {
			reviews.look();
			return Facts::none;
		};
	}

	@Bean(REVIEW)
	Completion<ReviewAsset> reviewAsset(AssetReviews reviews) {
		return Completion.of(ReviewAsset.class, (item, form, by) -> {
			reviews.reviewed(item.item(), form.outcome() == ReviewAsset.Outcome.RIGHT, form.what(), form.next(),
					by.username());
			return Facts.none();
		});
	}

	/** What an owner says of an entry. */
	record ReviewAsset(@NotNull Outcome outcome, String what, @NotNull LocalDate next) {

		enum Outcome {

			RIGHT, WRONG

		}

	}

}
