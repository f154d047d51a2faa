package uk.candour.workflow.camunda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.candour.cases.Assessment;
import uk.candour.cases.News;
import uk.candour.gathering.SearchMethod;
import uk.candour.review.Safeguard;
import uk.candour.review.SignOffLevel;
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
		this.answers.put("giveNotice", this.answers.fact("lapsesOn", LocalDate.now().plusMonths(2)));
		missing(Safeguard.NOTHING);
		this.answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.COLLEAGUE));
	}

	@Test
	void aRequestGoesFromReceiptToCollection() {
		found("housing", "archive");
		start();
		assertThat(process()).isWaitingAt("verify-identity").hasPassed("request-received", "acknowledge");
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED", "method", "documents"));
		assertThat(process()).isWaitingAt("assess");
		admit("SEARCH");
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
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
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
		admit("SEARCH");
		assertThat(process()).hasPassed("plan-searches");
	}

	@Test
	void aRequestThatIsNotClearIsAskedAboutAndAssessedAgain() {
		toTheAssessment();
		admit("CLARIFY");
		assertThat(passed("ask-for-clarification")).isTrue();
		this.workflow.tell("clarification-received", this.reference, Facts.none());
		admit("SEARCH");
		assertThat(process()).hasPassed("plan-searches");
	}

	@Test
	void aRequestThatNobodyClarifiesIsNotSearched() {
		toTheAssessment();
		admit("CLARIFY");
		this.answers.put("lapse", Facts.of(Assessment.FACT, Assessment.ENDED));
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("lapse")).isTrue();
		assertThat(ended()).isEqualTo("ended-before-search");
	}

	@Test
	void whatIsManifestlyUnfoundedIsRefusedOnlyWhenASecondPersonAgrees() {
		toTheAssessment();
		admit("UNFOUNDED");
		this.answers.put("refuseAccess", Facts.of(Assessment.FACT, Assessment.ENDED));
		decide("REFUSED");
		assertThat(passed("refuse-access")).isTrue();
		assertThat(ended()).isEqualTo("ended-before-search");
	}

	@Test
	void whatIsNotAgreedIsSearchedLikeAnyOther() {
		toTheAssessment();
		admit("NOT_ENTITLED");
		decide("ANSWERED");
		assertThat(process()).hasPassed("plan-searches");
		assertThat(passed("refuse-access")).isFalse();
	}

	@Test
	void anExcessiveRequestIsSearchedWhenItsFeeIsPaid() {
		toTheAssessment();
		admit("EXCESSIVE");
		decide("FEE");
		assertThat(at()).contains("wait-for-payment");
		this.workflow.tell("fee-paid", this.reference, Facts.none());
		assertThat(process()).hasPassed("plan-searches");
	}

	@Test
	void aFeeThatNobodyPaysEndsTheRequest() {
		toTheAssessment();
		admit("EXCESSIVE");
		decide("FEE");
		this.answers.put("lapse", Facts.of(Assessment.FACT, Assessment.ENDED));
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("never-paid")).isTrue();
		assertThat(ended()).isEqualTo("ended-before-search");
	}

	@Test
	void healthDataWaitForTheOpinionOfAHealthProfessional() {
		toTheSecondReader();
		missing(Safeguard.OPINION);
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(process()).isWaitingAt("safeguards");
		missing(Safeguard.NOTHING);
		complete("obtain-opinion", OFFICER, Map.of("outcome", "KNOWN", "opinion", "She sent us the report herself."));
		assertThat(at()).contains("approve");
	}

	@Test
	void whatAHealthProfessionalWarnsOfIsMarkedBeforeItIsSignedOff() {
		toTheSecondReader();
		missing(Safeguard.MARKS);
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(at()).contains("review-pages").doesNotContain("approve");
		assertThat(passed("mark-again")).isTrue();
	}

	@Test
	void whoSpeaksForSomebodyShowsThatTheyMay() {
		toTheSecondReader();
		missing(Safeguard.ENTITLEMENT);
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		missing(Safeguard.NOTHING);
		complete("settle-entitlement", OFFICER, Map.of("outcome", "ENTITLED", "authority", "Signed form, seen."));
		assertThat(at()).contains("approve");
	}

	@Test
	void whoMayNotHaveItGetsNothingAndIsToldWhy() {
		toTheSecondReader();
		missing(Safeguard.ENTITLEMENT);
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		complete("settle-entitlement", OFFICER, Map.of("outcome", "REFUSED", "reasons", "No form came."));
		assertThat(passed("refuse-access")).isTrue();
		assertThat(ended()).isEqualTo("ended-without-answer");
		assertThat(passed("assemble-pack")).isFalse();
	}

	@Test
	void whoSignsOffSendsItBackToReview() {
		toTheSecondReader();
		this.answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.MANAGER));
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		complete("approve-as-manager", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Page 3 again."));
		assertThat(at()).contains("review-pages");
		assertThat(passed("assemble-pack")).isFalse();
	}

	@Test
	void withoutAnythingToSearchByAnOfficerAddsSomething() {
		this.answers.put("planSearches", Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, false)
			.and(SearchMethod.ASSETS, new Fact.Codes(List.of())));
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		admit("SEARCH");
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
		admit("SEARCH");
		runJobs();
		assertThat(at()).contains("choose-documents");
	}

	@Test
	void aSystemThatCannotBeSearchedGoesToItsOwner() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		admit("SEARCH");
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
	void whenNothingIsHeldTheLetterIsReadByASecondPersonToo() {
		toTheChoice();
		complete("choose-documents", OFFICER, Map.of("outcome", "NOTHING_HELD"));
		assertThat(at()).contains("second-read");
		assertThat(passed("review-pages")).isFalse();
		complete("second-read", OFFICER, Map.of("outcome", "SENT_BACK", "comment", "Look in the archive."));
		assertThat(at()).contains("choose-documents");
		complete("choose-documents", OFFICER, Map.of("outcome", "NOTHING_HELD"));
		complete("second-read", OFFICER, Map.of("outcome", "AGREED"));
		complete("approve", OFFICER, Map.of("outcome", "AGREED"));
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
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
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
	void moreTimeIsTakenWhileTheWorkGoesOn() {
		toTheChoice();
		List<String> before = at();
		this.workflow.tell("more-time", this.reference, null, Facts.none());
		assertThat(passed("extend-access")).isTrue();
		assertThat(at()).isEqualTo(before);
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

	private void missing(Safeguard what) {
		this.answers.put("checkSafeguards", Facts.of(Safeguard.FACT, what));
	}

	private void toTheAssessment() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
	}

	private void admit(String outcome) {
		complete("admit-request", OFFICER, Map.of("outcome", outcome));
	}

	private void decide(String outcome) {
		complete("agree-refusal", MANAGER, Map.of("outcome", outcome, "reasons", "It is the third this month."));
	}

	private void toTheChoice() {
		start();
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		admit("SEARCH");
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
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
		finish("assemblePack");
	}

}
