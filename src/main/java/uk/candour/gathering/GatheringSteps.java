package uk.candour.gathering;

import java.util.Optional;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.audit.AuditTrail;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Allocation;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;

/**
 * What diagrams may ask of gathering.
 */
@Configuration(proxyBeanMethods = false)
class GatheringSteps {

	@Bean
	DeclaredFacts gatheringFacts() {
		return DeclaredFacts.of(SearchMethod.FACT, SearchMethod.ASSETS, SearchMethod.ANYTHING_TO_SEARCH_BY);
	}

	/** A search by hand goes to the team that owns the system. */
	@Bean
	Allocation searchOwners(Catalogue catalogue) {
		return (reference, step, item) -> "search-by-hand".equals(step)
				? catalogue.find(item).map((asset) -> asset.entry().ownerTeam()) : Optional.empty();
	}

	@Bean
	Notes searchNotes(SearchRows rows, Catalogue catalogue) {
		return (reference, step, item) -> "search-by-hand".equals(step)
				? rows.findById(Search.id(reference, item)).map((search) -> note(search, catalogue)) : Optional.empty();
	}

	private static String note(Search search, Catalogue catalogue) {
		String where = catalogue.find(search.asset()).map(Asset::entry).map(Asset.Entry::location).orElse("");
		String why = (search.failure() != null) ? " It could not be searched by machine: " + search.failure() : "";
		return search.title() + (where.isBlank() ? "" : ", " + where) + "." + why;
	}

	@Bean
	Step planSearches(Searches searches) {
		return searches::plan;
	}

	@Bean
	Step openSearch(Searches searches) {
		return searches::open;
	}

	@Bean
	Errand search(SystemSearches searches) {
		return new Errand() {
			@Override
			public Report run(Visit visit) throws Exception {
				return searches.search(visit);
			}

			@Override
			public Optional<String> whenExhausted() {
				return Optional.of(SystemSearches.FAILED);
			}
		};
	}

	@Bean
	Errand chaseOwners(Chaser chaser) {
		return (visit) -> {
			chaser.look();
			return Facts::none;
		};
	}

	@Bean
	Errand renderFindings(Renditions renditions) {
		return new Errand() {
			@Override
			public Report run(Visit visit) throws Exception {
				return renditions.render(visit);
			}

			@Override
			public boolean isLaborious() {
				return true;
			}
		};
	}

	@Bean("search-by-hand")
	Completion<SearchByHand> searchByHand(Searches searches, Documents documents, AuditTrail trail) {
		return Completion.of(SearchByHand.class, (item, form, by) -> {
			int found = (int) documents.of(item.caseReference(), Document.Kind.FINDING)
				.stream()
				.filter((document) -> item.item().equals(document.origin()))
				.count();
			if (form.outcome() == SearchByHand.Outcome.FOUND && found == 0) {
				throw new Refused("nothing-uploaded",
						"You say that something is held. Upload it first, or choose that nothing is held.");
			}
			if (form.outcome() == SearchByHand.Outcome.NOTHING_HELD && found > 0) {
				throw new Refused("contradiction",
						found + " file(s) were uploaded from this system, so the answer is not that nothing is held.");
			}
			Visit visit = new Visit(item.caseReference(), item.step(), item.item(), item.id());
			searches.get(visit).searchedByHand(form.searched(), found, form.minutes(), by.username());
			trail.record(item.caseReference(), by.username(), "Searched by hand: " + item.item(),
					found + " finding(s), " + form.minutes() + " minute(s)");
			return Facts.none();
		});
	}

	/** The form on which the owner of a system says what was looked for and found. */
	record SearchByHand(@NotNull Outcome outcome, @Min(0) int minutes, @NotBlank String searched) {

		enum Outcome {

			FOUND, NOTHING_HELD

		}

	}

}
