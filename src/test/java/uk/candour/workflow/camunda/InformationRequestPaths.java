package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.candour.gathering.SearchMethod;
import uk.candour.review.SignOffLevel;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every path of information-request.bpmn and of the stages that it calls. */
abstract class InformationRequestPaths extends Paths {

	private static final Map<String, Object> TRIAGE = Map.of("matter", "OTHER_INFORMATION", "wording",
			"How many boilers?", "systems", "1");

	private static final Map<String, Object> DECISION = Map.of("decision", "GIVEN", "information", "There were 214.");

	private static final Map<String, Object> WEIGHED = Map.of("factorsFor", "Open spending", "weightFor", "HIGH",
			"factorsAgainst", "Competition", "weightAgainst", "HIGH", "balance", "Withhold the rates.");

	@BeforeEach
	void theUsualAnswers() {
		this.answers.put("housing", Facts.of(SearchMethod.FACT, SearchMethod.BY_HAND));
		ours(true);
		assessed("SEARCH");
		decided(false, false, false);
		this.answers.form("commission-searches",
				fact("moreTime", false).and(SearchMethod.ASSETS, new Fact.Codes(java.util.List.of("housing"))));
		this.answers.put("giveNotice", fact("lapsesOn", LocalDate.now().plusMonths(3)));
		this.answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.COLLEAGUE));
	}

	@Test
	void aQuestionGoesFromReceiptToItsAnswerAndBeyond() {
		toTheDecision("DOCUMENTS");
		complete("decide-exemptions", OFFICER, DECISION);
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
		finish("assemblePack");
		this.workflow.tell("pack-collected", this.reference, Facts.none());
		assertThat(at()).contains("wait-for-request");
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(ended()).isEqualTo("closed");
		assertThat(passed("content")).isTrue();
	}

	@Test
	void anAnswerWithoutDocumentsIsALetter() {
		toTheDecision("NOTHING_HELD");
		complete("decide-exemptions", OFFICER, Map.of("decision", "NOT_HELD", "information", "We hold none."));
		complete("approve", OFFICER, Map.of("outcome", "AGREED"));
		assertThat(passed("issue-answer")).isTrue();
		assertThat(passed("assemble-pack")).isFalse();
	}

	@Test
	void aPackThatIsNotProvenIsReviewedAgain() {
		toTheDecision("DOCUMENTS");
		complete("decide-exemptions", OFFICER, DECISION);
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
		this.engine.getExternalTaskService().handleBpmnError(lock("assemblePack").getId(), "test", "not-proven");
		complete("review-pages", OFFICER, Map.of("confirmed", "true"));
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(at()).contains("assemble-pack");
	}

	@Test
	void whatIsNotForThisFamilyGoesItsOwnWay() {
		ours(false);
		start("information-request");
		complete("triage", OFFICER, with(TRIAGE, "matter", "EVERYDAY"));
		assertThat(ended()).isEqualTo("closed");
		assertThat(passed("assess")).isFalse();
	}

	@Test
	void anUnclearRequestIsClarifiedAndLookedAtAgain() {
		unclear();
		this.workflow.tell("clarification-received", this.reference, Facts.none());
		assertThat(at()).contains("check-validity");
		assertThat(passed("ask-for-clarification")).isTrue();
	}

	@Test
	void aRequestThatNobodyClarifiesLapses() {
		unclear();
		assessed("ENDED");
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("lapse")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void whatAnotherAuthorityHoldsIsPassedOn() {
		toWhatIsHeld();
		assessed("ENDED");
		complete("check-held", OFFICER, Map.of("outcome", "ELSEWHERE", "where", "Wyke Water", "evidence", "Its duty"));
		assertThat(passed("transfer")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void whatIsPublishedIsDecidedWithoutASearch() {
		toWhatIsHeld();
		assessed("ANSWER");
		complete("check-held", OFFICER, Map.of("outcome", "PUBLISHED", "where", "wyke.example", "evidence", "Seen"));
		assertThat(at()).contains("decide-exemptions");
		assertThat(passed("commission-searches")).isFalse();
	}

	@Test
	void whatCostsTooMuchIsRefusedWithoutASearch() {
		toTheEstimate();
		assessed("ANSWER");
		complete("estimate-cost", OFFICER, estimate("OVER"));
		assertThat(passed("too-costly")).isTrue();
		assertThat(at()).contains("decide-exemptions");
	}

	@Test
	void whatThePanelFindsVexatiousIsRefused() {
		toThePanel();
		assessed("ANSWER");
		complete("vexatious-panel", MANAGER, Map.of("outcome", "VEXATIOUS", "reasons", "The fortieth in a month."));
		assertThat(passed("examined")).isTrue();
		assertThat(at()).contains("decide-exemptions");
	}

	@Test
	void whatThePanelDoesNotFindVexatiousGoesOn() {
		toThePanel();
		complete("vexatious-panel", MANAGER, Map.of("outcome", "NOT_VEXATIOUS", "reasons", "It has a purpose."));
		assertThat(at()).contains("decide-charge");
	}

	@Test
	void aChargeIsWaitedFor() {
		toTheCharge();
		this.workflow.tell("fee-paid", this.reference, Facts.none());
		assertThat(passed("charge-settled")).isTrue();
		assertThat(at()).contains("commission-searches");
	}

	@Test
	void aChargeThatNobodyPaysLapses() {
		toTheCharge();
		assessed("ENDED");
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("charge-lapsed")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void moreTimeIsSaidBeforeTheSearches() {
		this.answers.form("commission-searches",
				fact("moreTime", true).and(SearchMethod.ASSETS, new Fact.Codes(java.util.List.of("housing"))));
		toTheSearches();
		complete("commission-searches", OFFICER, Map.of("assets", "housing", "terms", "boilers", "moreTime", "true"));
		assertThat(passed("extend")).isTrue();
	}

	@Test
	void othersAreHeardAndThenItIsDecidedAgain() {
		toTheDecision("DOCUMENTS");
		decided(true, false, false);
		complete("decide-exemptions", OFFICER, DECISION);
		complete("record-views", OFFICER, Map.of("views", "Please not.", "harm", "none", "on", "2026-11-24"));
		assertThat(at()).contains("decide-exemptions");
		assertThat(passed("consulted")).isTrue();
	}

	@Test
	void whoDoesNotAnswerIsNotWaitedFor() {
		toTheDecision("DOCUMENTS");
		decided(true, false, false);
		complete("decide-exemptions", OFFICER, DECISION);
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("not-answered")).isTrue();
		assertThat(at()).contains("decide-exemptions");
	}

	@Test
	void sectionThirtySixNeedsItsOpinionAndThenTheWeighing() {
		toTheDecision("DOCUMENTS");
		decided(false, true, true);
		complete("decide-exemptions", OFFICER, DECISION);
		complete("qualified-opinion", MANAGER, Map.of("person", "The monitoring officer", "on", "2026-11-20", "limb",
				"36(2)(c)", "degree", "WOULD_BE_LIKELY", "opinion", "It would be likely to inhibit advice."));
		complete("weigh-public-interest", OFFICER, with(WEIGHED, "outcome", "WITHHOLD"));
		assertThat(at()).contains("approve");
	}

	@Test
	void aBalanceForDisclosureChangesTheDecision() {
		toTheDecision("DOCUMENTS");
		decided(false, false, true);
		complete("decide-exemptions", OFFICER, DECISION);
		complete("weigh-public-interest", OFFICER, with(WEIGHED, "outcome", "DISCLOSE"));
		assertThat(at()).contains("decide-exemptions");
	}

	@Test
	void whileThePublicInterestIsBeingWeighedTheRequesterIsTold() {
		toTheDecision("DOCUMENTS");
		decided(false, false, true);
		complete("decide-exemptions", OFFICER, DECISION);
		Map<String, Object> notYet = with(WEIGHED, "outcome", "NOT_YET");
		complete("weigh-public-interest", OFFICER, with(notYet, "estimatedOn", "2026-12-20"));
		assertThat(passed("extend-for-public-interest")).isTrue();
		assertThat(at()).contains("weigh-public-interest");
	}

	@Test
	void aManagerSignsOffWhatThePolicySays() {
		this.answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.MANAGER));
		toTheDecision("DOCUMENTS");
		complete("decide-exemptions", OFFICER, DECISION);
		complete("approve-as-manager", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Name the limb."));
		assertThat(at()).contains("decide-exemptions");
	}

	@Test
	void aReviewIsDecidedByWhoeverMayAndItsOutcomeSent() {
		toTheDecision("NOTHING_HELD");
		complete("decide-exemptions", OFFICER, DECISION);
		complete("approve", OFFICER, Map.of("outcome", "AGREED"));
		this.workflow.tell("review-requested", this.reference, Facts.none());
		complete("review-answer", MANAGER,
				Map.of("outcome", "UPHELD", "decision", "We were right.", "reasons", "Nothing is held."));
		assertThat(passed("send-review-outcome")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void aQuestionThatIsWithdrawnEnds() {
		toWhatIsHeld();
		this.workflow.tell("withdrawn", this.reference, null, Facts.none());
		assertThat(passed("record-withdrawal")).isTrue();
		assertThat(ended()).isEqualTo("ended-by-withdrawal");
	}

	@Test
	void newsReachesAQuestionToo() {
		toWhatIsHeld();
		this.workflow.tell("case-news", this.reference, null,
				Facts.of(uk.candour.cases.News.FACT, uk.candour.cases.News.REASSIGNED));
		assertThat(passed("news-dealt-with")).isTrue();
		assertThat(at()).contains("check-held");
	}

	private void ours(boolean ours) {
		this.answers.form("triage", fact("course", ours ? "OURS" : "ELSEWHERE"));
	}

	private void assessed(String how) {
		Facts assessment = fact("assessment", how);
		this.answers.put("lapse", assessment);
		this.answers.put("transfer", assessment);
		for (String form : java.util.List.of("check-held", "estimate-cost", "vexatious-panel", "decide-charge")) {
			this.answers.form(form, assessment);
		}
	}

	private void decided(boolean consult, boolean opinion, boolean weigh) {
		this.answers.form("decide-exemptions", fact("consultationNeeded", consult).with(fact("opinionNeeded", opinion))
			.with(fact("publicInterestToWeigh", weigh)));
	}

	private Facts fact(String name, Object value) {
		return this.answers.fact(name, value);
	}

	private void toWhatIsHeld() {
		start("information-request");
		complete("triage", OFFICER, TRIAGE);
		complete("check-validity", OFFICER, Map.of("outcome", "VALID"));
	}

	private void unclear() {
		start("information-request");
		complete("triage", OFFICER, TRIAGE);
		complete("check-validity", OFFICER, Map.of("outcome", "UNCLEAR", "missing", "Which years?", "why",
				"There are twelve.", "help", "Name one."));
		assertThat(at()).contains("wait-for-clarification");
	}

	private void toTheEstimate() {
		toWhatIsHeld();
		this.answers.form("check-held", Facts.none());
		complete("check-held", OFFICER, Map.of("outcome", "HELD", "evidence", "The register says so."));
	}

	private void toThePanel() {
		toTheEstimate();
		this.answers.form("estimate-cost", Facts.none());
		complete("estimate-cost", OFFICER, estimate("VEXATIOUS_SUSPECTED"));
		this.answers.form("vexatious-panel", Facts.none());
		complete("vexatious-worksheet", OFFICER, Map.of("burden", "Great", "motive", "None", "value", "None",
				"harassment", "Some", "evidence", "Forty letters"));
	}

	private void toTheCharge() {
		toTheEstimate();
		complete("estimate-cost", OFFICER, estimate("WITHIN"));
		complete("decide-charge", OFFICER, Map.of("outcome", "ASKED", "amount", "24.50", "basis", "Copying"));
		assertThat(at()).contains("wait-for-payment");
	}

	private void toTheSearches() {
		toTheEstimate();
		complete("estimate-cost", OFFICER, estimate("WITHIN"));
		complete("decide-charge", OFFICER, Map.of("outcome", "NONE"));
	}

	private void toTheDecision(String chosen) {
		toTheSearches();
		complete("commission-searches", OFFICER, Map.of("assets", "housing", "terms", "boilers"));
		runJobs();
		complete("search-by-hand", OWNER, Map.of("outcome", "FOUND", "searched", "The register", "minutes", "30"));
		finish("renderFindings");
		runJobs();
		complete("choose-documents", OFFICER, Map.of("outcome", chosen));
		if ("DOCUMENTS".equals(chosen)) {
			complete("review-pages", OFFICER, Map.of("confirmed", "true"));
		}
		complete("second-read", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(at()).contains("decide-exemptions");
	}

	private static Map<String, Object> estimate(String outcome) {
		Map<String, Object> estimate = new HashMap<>(Map.of("determining", "1", "locating", "2", "retrieving", "3",
				"extracting", "4", "evidence", "A sample", "outcome", outcome));
		return estimate;
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

}
