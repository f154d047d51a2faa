package uk.candour.workflow.camunda;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.candour.cases.News;
import uk.candour.gathering.SearchMethod;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of subject-access.bpmn and of the stages that it calls. */
abstract class SubjectAccessPaths extends Paths {

	@BeforeEach
	void twoSystems() {
		found("housing");
		this.answers.put("housing", Facts.of(SearchMethod.FACT, SearchMethod.CONNECTOR));
		this.answers.put("archive", Facts.of(SearchMethod.FACT, SearchMethod.BY_HAND));
	}

	@Test
	void aRequestGoesFromReceiptToCollection() {
		found("housing", "archive");
		start();
		assertThat(process()).isWaitingAt("verify-identity").hasPassed("request-received", "acknowledge");
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED", "method", "documents"));
		runJobs();
		assertThat(errands("search")).hasSize(1);
		finish("search");
		complete("search-by-hand", OWNER, Map.of("outcome", "FOUND", "searched", "Boxes 1 to 4", "minutes", "30"));
		assertThat(process()).isWaitingAt("gather");
		finish("renderFindings");
		finish("renderFindings");
		runJobs();
		assertThat(at()).contains("choose-documents");
		assertThat(process()).isWaitingAt("review").hasPassed("plan-searches", "gather");
		complete("choose-documents", OFFICER, Map.of("outcome", "DOCUMENTS"));
		complete("review-pages", OFFICER, Map.of("confirmed", "true"));
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(at()).contains("assemble-pack");
		finish("assemblePack");
		assertThat(passed("release")).isTrue();
		assertThat(at()).contains("wait-for-collection");
		this.workflow.tell("pack-collected", this.reference, Facts.none());
		assertThat(ended()).isEqualTo("closed");
		assertThat(this.workflow.progress(this.reference).places()).filteredOn((place) -> place.item() != null)
			.extracting(Workflow.Place::item)
			.containsExactlyInAnyOrder("housing", "archive");
	}

	@Test
	void proofOfIdentityIsAskedForUntilItIsEnough() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "MORE_NEEDED"));
		assertThat(at()).contains("identity-received");
		this.workflow.tell("identity-received", this.reference, Facts.none());
		assertThat(process()).isWaitingAt("verify-identity");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.workflow.tell("identity-received", this.reference, Facts.none()));
		complete("verify-identity", OFFICER, Map.of("outcome", "NOT_NEEDED"));
		assertThat(process()).hasPassed("plan-searches");
	}

	@Test
	void withoutAnythingToSearchByAnOfficerAddsSomething() {
		this.answers.put("planSearches", Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, false)
			.and(SearchMethod.ASSETS, new Fact.Codes(List.of())));
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		assertThat(process()).isWaitingAt("find-identifiers");
		found("housing");
		complete("find-identifiers", OFFICER, Map.of("names", "Mary Example"));
		runJobs();
		assertThat(process()).isWaitingAt("gather");
	}

	@Test
	void aPlanWithoutSystemsGoesStraightToTheChoice() {
		found();
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		assertThat(at()).contains("choose-documents");
	}

	@Test
	void aSystemThatCannotBeSearchedGoesToItsOwner() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		LockedExternalTask search = lock("search");
		this.engine.getExternalTaskService().handleBpmnError(search.getId(), "test", "search-failed");
		WorkItem item = item("search-by-hand", OWNER);
		assertThat(item.item()).isEqualTo("housing");
		complete("search-by-hand", OWNER,
				Map.of("outcome", "NOTHING_HELD", "searched", "The register", "minutes", "5"));
		finish("renderFindings");
		runJobs();
		assertThat(at()).contains("choose-documents");
	}

	@Test
	void anOwnerWhoDoesNotAnswerForAWeekIsChasedAndKeepsTheSearch() {
		found("archive");
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("chase-owner")).isTrue();
		assertThat(item("search-by-hand", OWNER).item()).isEqualTo("archive");
	}

	@Test
	void whenNothingIsHeldTheLetterIsReadByASecondPersonToo() {
		toTheChoice();
		complete("choose-documents", OFFICER, Map.of("outcome", "NOTHING_HELD"));
		assertThat(at()).contains("second-read");
		assertThat(passed("review-pages")).isFalse();
		complete("second-read", OFFICER, Map.of("outcome", "SENT_BACK", "comment", "Look in the archive."));
		assertThat(at()).contains("choose-documents");
		complete("choose-documents", OFFICER, Map.of("outcome", "NOTHING_HELD"));
		complete("second-read", OFFICER, Map.of("outcome", "AGREED"));
		assertThat(at()).contains("assemble-pack");
		assertThat(passed("review-pages")).isFalse();
	}

	@Test
	void theSecondReaderSendsPagesBackToTheirReviewer() {
		toTheSecondReader();
		complete("second-read", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Page 3 names a neighbour."));
		assertThat(at()).contains("review-pages");
		complete("review-pages", OFFICER, Map.of("confirmed", "true"));
		assertThat(at()).contains("second-read");
	}

	@Test
	void aPackThatIsNotProvenGoesBackToItsReviewerAndIsNotReleased() {
		toTheSecondReader();
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		this.engine.getExternalTaskService().handleBpmnError(lock("assemblePack").getId(), "test", "not-proven");
		assertThat(at()).contains("review-pages");
		assertThat(passed("release")).isFalse();
	}

	@Test
	void aPackThatNobodyTakesIsRemindedOfAndThenClosed() {
		toTheRelease();
		assertThat(timer().getDuedate()).isBetween(Instant.now().plusSeconds(29 * 86_400),
				Instant.now().plusSeconds(31 * 86_400));
		this.engine.getManagementService().executeJob(timer().getId());
		complete("pack-not-collected", OFFICER, Map.of("outcome", "REMIND"));
		assertThat(at()).contains("wait-for-collection");
		this.engine.getManagementService().executeJob(timer().getId());
		complete("pack-not-collected", OFFICER, Map.of("outcome", "CLOSE"));
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void aPackThatIsTakenWhileAnOfficerDecidesClosesTheCase() {
		toTheRelease();
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(at()).contains("pack-not-collected");
		this.workflow.tell("pack-collected", this.reference, Facts.none());
		assertThat(ended()).isEqualTo("closed");
		assertThat(this.worklist.of(this.reference, OFFICER)).isEmpty();
	}

	@Test
	void aRequestThatIsWithdrawnEndsWhereverItIs() {
		toTheChoice();
		this.workflow.tell("withdrawn", this.reference, null, Facts.none());
		assertThat(ended()).isEqualTo("ended-by-withdrawal");
		assertThat(passed("record-withdrawal")).isTrue();
		assertThat(this.worklist.of(this.reference, OFFICER)).isEmpty();
	}

	@Test
	void newsDoesNotStopTheWork() {
		toTheChoice();
		this.workflow.tell("case-news", this.reference, null, Facts.of(News.FACT, News.DEADLINE_NEAR));
		complete("look-at-deadline", OFFICER, Map.of("outcome", "IN_TIME", "note", "Only one box is left."));
		assertThat(at()).contains("choose-documents");
		assertThat(passed("news-dealt-with")).isTrue();
	}

	private void found(String... assets) {
		this.answers.put("planSearches", Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, true)
			.and(SearchMethod.ASSETS, new Fact.Codes(List.of(assets))));
	}

	private void start() {
		start("subject-access");
	}

	private void toTheChoice() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		runJobs();
		finish("search");
		finish("renderFindings");
		runJobs();
	}

	private void toTheSecondReader() {
		toTheChoice();
		complete("choose-documents", OFFICER, Map.of("outcome", "DOCUMENTS"));
		complete("review-pages", OFFICER, Map.of("confirmed", "on"));
	}

	private void toTheRelease() {
		toTheSecondReader();
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		finish("assemblePack");
	}

}
