package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.candour.cases.News;
import uk.candour.review.SignOffLevel;
import uk.candour.workflow.Facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of complaint.bpmn and of the stages that it calls. */
abstract class ComplaintPaths extends Paths {

	private static final Map<String, Object> DEFINED = Map.of("definition", "The boiler fails.", "outcomes",
			"A lasting repair", "points", "The boiler failed four times", "responsible", "The boiler", "notResponsible",
			"The price of gas", "agreed", "On the telephone today");

	private static final Map<String, Object> ENQUIRED = Map.of("enquiries", "The job records", "outcome", "READY");

	private static final Map<String, Object> DECIDED = Map.of("summary", "You are right.", "cause", "DELAY", "learning",
			"Order parts sooner.");

	@BeforeEach
	void theUsualAnswers() {
		this.answers.put("confirmReceipt", this.answers.fact("procedure", "TWO_STAGES"));
		this.answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.COLLEAGUE));
	}

	@Test
	void aComplaintIsAnsweredTwiceIfThePersonAsks() {
		answered();
		assertThat(process()).isWaitingAt("wait-for-stage-2").hasPassed("stage-1");
		this.workflow.tell("stage-2-requested", this.reference, null, Facts.none());
		assertThat(passed("open-stage-2")).isTrue();
		toTheAnswer();
		assertThat(ended()).isEqualTo("closed");
		assertThat(passed("stage-2")).isTrue();
	}

	@Test
	void whoeverIsContentHearsNothingMore() {
		answered();
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("a-year-passed")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void aComplaintThatIsExcludedEndsWithTheWayToTheOmbudsman() {
		start("complaint");
		complete("accept-complaint", OFFICER, Map.of("outcome", "NOT_ACCEPTED", "exclusion", "PROCEEDINGS", "reasons",
				"The claim was filed in May."));
		assertThat(passed("refuse-complaint")).isTrue();
		assertThat(ended()).isEqualTo("closed");
		assertThat(passed("define-complaint")).isFalse();
	}

	@Test
	void moreTimeIsSaidAndTheInvestigationGoesOn() {
		toTheInvestigation();
		complete("investigate-complaint", OFFICER,
				with(with(ENQUIRED, "outcome", "MORE_TIME"), "reasons", "Two contractors have to be heard."));
		assertThat(passed("extend-complaint")).isTrue();
		assertThat(at()).contains("investigate-complaint");
	}

	@Test
	void anAnswerThatIsSentBackIsDecidedAgain() {
		toTheDecision();
		complete("decide-complaint", OFFICER, DECIDED);
		complete("approve", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Point 1 has no reason."));
		assertThat(at()).contains("decide-complaint");
	}

	@Test
	void aPrivacyComplaintHasOneStage() {
		privacy();
		complete("make-enquiries", OFFICER, ENQUIRED);
		decidePrivacy();
		complete("approve", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Say what is put right."));
		decidePrivacy();
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(passed("tell-outcome")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void whoeverMadeAPrivacyComplaintHearsHowFarItHasCome() {
		privacy();
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("remind-of-news")).isTrue();
		complete("make-enquiries", OFFICER,
				with(with(ENQUIRED, "outcome", "NEWS"), "progress", "The search log was read."));
		assertThat(passed("tell-progress")).isTrue();
		assertThat(at()).contains("make-enquiries");
	}

	@Test
	void aComplaintCanBeWithdrawn() {
		toTheInvestigation();
		this.workflow.tell("withdrawn", this.reference, null, Facts.none());
		assertThat(ended()).isEqualTo("ended-by-withdrawal");
	}

	@Test
	void aHazardIsMadeSafeWhileTheComplaintGoesOn() {
		toTheInvestigation();
		this.workflow.tell("case-news", this.reference, null, Facts.of(News.FACT, News.HAZARD));
		complete("make-safe", OFFICER, Map.of("outcome", "EMERGENCY", "job", "J-1", "done", "The boiler is off."));
		assertThat(passed("news-dealt-with")).isTrue();
		assertThat(at()).contains("investigate-complaint");
	}

	@Test
	void aPromiseThatIsKeptIsSettled() {
		promised();
		complete("do-action", OFFICER,
				Map.of("done", "A new boiler is fitted.", "evidence", "Job J-2", "on", "2026-11-20"));
		assertThat(passed("settle-action")).isTrue();
		assertThat(passed("action-done")).isTrue();
	}

	@Test
	void aPromiseWhoseDayHasPassedGetsANewDay() {
		chased();
		this.answers.form("chase-action", overdueOn());
		complete("chase-action", OFFICER, Map.of("outcome", "NEW_DATE", "note", "No parts", "newDay", "2026-12-20"));
		assertThat(passed("tell-new-day")).isTrue();
		assertThat(at()).contains("do-action");
	}

	@Test
	void aPromiseThatWasKeptAfterAllIsSettled() {
		chased();
		complete("chase-action", OFFICER, Map.of("outcome", "DONE", "note", "Fitted yesterday"));
		assertThat(passed("settle-action")).isTrue();
	}

	@Test
	void aManagerAnswersForAPromise() {
		chased();
		complete("chase-action", OFFICER, Map.of("outcome", "ESCALATED", "note", "Nobody answers."));
		this.answers.form("answer-for-action", overdueOn());
		complete("answer-for-action", MANAGER,
				Map.of("reason", "No parts", "measures", "Another contractor", "newDay", "2026-12-20"));
		assertThat(passed("tell-new-day")).isTrue();
		assertThat(at()).contains("do-action");
	}

	private Facts overdueOn() {
		return this.answers.fact("overdueOn", LocalDate.now().plusDays(20));
	}

	private void promised() {
		this.workflow.start("promised-action", this.reference, "A1", overdueOn());
		assertThat(at()).contains("do-action");
	}

	private void chased() {
		promised();
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(at()).contains("chase-action").doesNotContain("do-action");
	}

	private void privacy() {
		this.answers.put("confirmReceipt", this.answers.fact("procedure", "ONE_STAGE"));
		start("complaint");
		assertThat(passed("acknowledge-privacy-complaint")).isTrue();
	}

	private void decidePrivacy() {
		complete("decide-privacy-complaint", OFFICER, Map.of("outcome", "UPHELD", "words", "We were late.", "reasons",
				"The search began late.", "action", "Your data are with this letter.", "learning", "Begin sooner."));
	}

	private void toTheInvestigation() {
		start("complaint");
		complete("accept-complaint", OFFICER, Map.of("outcome", "ACCEPTED"));
		complete("define-complaint", OFFICER, DEFINED);
		assertThat(passed("acknowledge-complaint")).isTrue();
	}

	private void toTheDecision() {
		toTheInvestigation();
		complete("investigate-complaint", OFFICER, ENQUIRED);
	}

	private void answered() {
		start("complaint");
		toTheAnswer();
	}

	private void toTheAnswer() {
		complete("accept-complaint", OFFICER, Map.of("outcome", "ACCEPTED"));
		complete("define-complaint", OFFICER, DEFINED);
		complete("investigate-complaint", OFFICER, ENQUIRED);
		complete("decide-complaint", OFFICER, DECIDED);
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
		assertThat(passed("answer-complaint")).isTrue();
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

}
