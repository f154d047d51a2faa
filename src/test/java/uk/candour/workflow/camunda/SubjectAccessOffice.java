package uk.candour.workflow.camunda;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import uk.candour.cases.Identity;
import uk.candour.disclosure.NotCollected;
import uk.candour.gathering.SearchMethod;
import uk.candour.review.Chosen;
import uk.candour.review.SecondReading;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Step;

import org.springframework.context.annotation.Bean;

/**
 * Everything that the diagram of a subject access request asks for, without the modules
 * that do it: each step answers what the test has told it to.
 */
public class SubjectAccessOffice {

	record Identified(Identity outcome, String method, String note) {
	}

	record Found(String names, String references) {
	}

	record ChosenDocuments(Chosen outcome, String note) {
	}

	record Reviewed(boolean confirmed, String note) {
	}

	record Read(SecondReading outcome, String comment) {
	}

	record Waited(NotCollected outcome, String note) {
	}

	record Searched(Result outcome, String searched, int minutes) {

		enum Result {

			FOUND, NOTHING_HELD

		}

	}

	/** What each step answers, by its name and, in a repeated stage, its item. */
	public static class Answers {

		private final Map<String, Facts> facts = new ConcurrentHashMap<>();

		private volatile Errand search = (visit) -> Facts::none;

		/** Has every system searched in this way. */
		public void search(Errand how) {
			this.search = how;
		}

		public void put(String step, Facts answer) {
			this.facts.put(step, answer);
		}

		Facts get(String step) {
			return this.facts.getOrDefault(step, Facts.none());
		}

	}

	@Bean
	Answers answers() {
		return new Answers();
	}

	@Bean
	DeclaredFacts facts() {
		return DeclaredFacts.of(Identity.FACT, Chosen.FACT, SecondReading.FACT, NotCollected.FACT, SearchMethod.FACT,
				SearchMethod.ASSETS, SearchMethod.ANYTHING_TO_SEARCH_BY);
	}

	@Bean
	Step acknowledge(Answers answers) {
		return (visit) -> answers.get("acknowledge");
	}

	@Bean
	Step askForIdentity(Answers answers) {
		return (visit) -> answers.get("askForIdentity");
	}

	@Bean
	Step planSearches(Answers answers) {
		return (visit) -> answers.get("planSearches");
	}

	@Bean
	Step openSearch(Answers answers) {
		return (visit) -> answers.get(visit.item());
	}

	@Bean
	Step release(Answers answers) {
		return (visit) -> answers.get("release");
	}

	@Bean
	Step closeCase(Answers answers) {
		return (visit) -> answers.get("closeCase");
	}

	@Bean
	Errand search(Answers answers) {
		return (visit) -> answers.search.run(visit);
	}

	@Bean
	Errand renderFindings() {
		return (visit) -> Facts::none;
	}

	@Bean
	Errand assemblePack() {
		return (visit) -> Facts::none;
	}

	@Bean("verify-identity")
	Completion<Identified> verifyIdentity() {
		return Completion.of(Identified.class, (item, form, by) -> Facts.of(Identity.FACT, form.outcome()));
	}

	@Bean("find-identifiers")
	Completion<Found> findIdentifiers() {
		return Completion.of(Found.class, (item, form, by) -> Facts.none());
	}

	@Bean("choose-documents")
	Completion<ChosenDocuments> chooseDocuments() {
		return Completion.of(ChosenDocuments.class, (item, form, by) -> Facts.of(Chosen.FACT, form.outcome()));
	}

	@Bean("review-pages")
	Completion<Reviewed> reviewPages() {
		return Completion.of(Reviewed.class, (item, form, by) -> Facts.none());
	}

	@Bean("second-read")
	Completion<Read> secondRead() {
		return Completion.of(Read.class, (item, form, by) -> Facts.of(SecondReading.FACT, form.outcome()));
	}

	@Bean("pack-not-collected")
	Completion<Waited> packNotCollected() {
		return Completion.of(Waited.class, (item, form, by) -> Facts.of(NotCollected.FACT, form.outcome()));
	}

	@Bean("search-by-hand")
	Completion<Searched> searchByHand() {
		return Completion.of(Searched.class, (item, form, by) -> Facts.none());
	}

}
