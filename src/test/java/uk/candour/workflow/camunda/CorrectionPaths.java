package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.candour.cases.News;
import uk.candour.review.SignOffLevel;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of data-correction.bpmn and of the stages that it calls. */
abstract class CorrectionPaths extends Paths {

	private static final Map<String, Object> DESCRIBED = Map.of("datum", "phone", "wrong", "07700 900001", "right",
			"07700 900914", "evidence", "A bill", "sort", "FACT");

	private static final Map<String, Object> DECIDED = Map.of("outcome", "CORRECTED", "value", "07700 900914",
			"reasons", "The bill shows it.", "evidence", "The bill");

	@BeforeEach
	void oneCopy() {
		Facts copies = this.answers.fact("copies", new Fact.Codes(List.of("K1")));
		this.answers.form("confirm-copies", copies);
		this.answers.put("openCorrection", this.answers.fact("correctionMethod", "CONNECTOR"));
		this.answers.put("announceLifting", this.answers.fact("liftOn", LocalDate.now().plusDays(7)));
		this.answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.COLLEAGUE));
		this.answers.form("read-back", this.answers.fact("readBack", "PROVEN"));
	}

	@Test
	void aDatumIsCorrectedByTheConnectorOfItsSystemAndReadBack() {
		agreed(DECIDED);
		finish("correctAtSource");
		runJobs();
		toldAndLifted();
		assertThat(passed("answer-correction")).isTrue();
		assertThat(passed("correct-by-hand")).isFalse();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void whatAMachineCannotCorrectIsForTheOwnerAndReadBackByAnother() {
		agreed(DECIDED);
		this.engine.getExternalTaskService()
			.handleBpmnError(lock("correctAtSource").getId(), "test", "correction-by-hand");
		correctedByHand();
		this.answers.form("read-back", this.answers.fact("readBack", "NOT_PROVEN"));
		complete("read-back", OFFICER, Map.of("stands", "07700 900001", "how", "On the screen"));
		correctedByHand();
		this.answers.form("read-back", this.answers.fact("readBack", "PROVEN"));
		complete("read-back", OFFICER, Map.of("stands", "07700 900914", "how", "On the screen"));
		runJobs();
		toldAndLifted();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void aStatementIsAddedByHand() {
		this.answers.put("openCorrection", this.answers.fact("correctionMethod", "BY_HAND"));
		agreed(with(DECIDED, "outcome", "COMPLETED"));
		assertThat(at()).contains("correct-by-hand");
		assertThat(passed("correct-at-source")).isFalse();
	}

	@Test
	void whoIsRefusedMaySendAStatementThatIsAddedBeforeTheRestrictionIsLifted() {
		agreed(with(DECIDED, "outcome", "REFUSED"));
		assertThat(passed("refuse-correction")).isTrue();
		this.workflow.tell("statement-received", this.reference, null, Facts.none());
		runJobs();
		complete("append-statement", OWNER, Map.of("added", "true", "where", "In the notes"));
		runJobs();
		lifted();
		assertThat(passed("statement-added")).isTrue();
		assertThat(ended()).isEqualTo("closed");
	}

	@Test
	void whoSendsNoStatementIsNotWaitedForLongerThanAMonth() {
		agreed(with(DECIDED, "outcome", "ANNOTATED"));
		this.engine.getManagementService().executeJob(timer().getId());
		assertThat(passed("no-statement")).isTrue();
		assertThat(passed("announce-lifting")).isTrue();
	}

	@Test
	void moreTimeIsSaidAndItIsDecidedLater() {
		toTheDecision();
		complete("decide-correction", OFFICER, with(DECIDED, "outcome", "MORE_TIME"));
		assertThat(passed("extend-correction")).isTrue();
		assertThat(at()).contains("decide-correction");
	}

	@Test
	void aDecisionThatIsSentBackIsTakenAgain() {
		toTheDecision();
		complete("decide-correction", OFFICER, DECIDED);
		complete("approve", MANAGER, Map.of("outcome", "SENT_BACK", "comment", "Which bill?"));
		assertThat(at()).contains("decide-correction");
	}

	@Test
	void aCorrectionCanBeWithdrawnAndHearsNews() {
		start("data-correction");
		this.workflow.tell("case-news", this.reference, null, Facts.of(News.FACT, News.REASSIGNED));
		assertThat(passed("news-dealt-with")).isTrue();
		this.workflow.tell("withdrawn", this.reference, null, Facts.none());
		assertThat(ended()).isEqualTo("ended-by-withdrawal");
	}

	private void toTheDecision() {
		start("data-correction");
		complete("verify-identity", OFFICER, Map.of("outcome", "VERIFIED"));
		complete("describe-correction", OFFICER, DESCRIBED);
		assertThat(passed("acknowledge-correction")).isTrue();
		finish("findCopies");
		complete("confirm-copies", OFFICER, Map.of("complete", "true"));
		runJobs();
		complete("mark-contested", OWNER, Map.of("marked", "true", "how", "A flag"));
		runJobs();
	}

	private void agreed(Map<String, Object> decided) {
		toTheDecision();
		complete("decide-correction", OFFICER, decided);
		complete("approve", MANAGER, Map.of("outcome", "AGREED"));
		runJobs();
	}

	private void correctedByHand() {
		complete("correct-by-hand", OWNER, Map.of("done", "The number", "on", "2026-11-20"));
	}

	private void toldAndLifted() {
		complete("tell-recipients", OFFICER, Map.of("recipients", "Northquay Heating Ltd"));
		lifted();
	}

	private void lifted() {
		assertThat(passed("announce-lifting")).isTrue();
		this.engine.getManagementService().executeJob(timer().getId());
		runJobs();
		complete("unmark-contested", OWNER, Map.of("lifted", "true"));
		runJobs();
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

}
