package uk.candour.workflow.camunda;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest(classes = { EngineRoom.class, TrialOffice.class }, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "candour.workflow.diagrams=classpath:trial/*.bpmn",
				"candour.workflow.forms=classpath:trial/*.form", "spring.flyway.locations=classpath:db/migration" })
class EngineTest {

	@Autowired
	Workflow workflow;

	@Autowired
	Worklist worklist;

	@Autowired
	TrialOffice.Diary diary;

	@Autowired
	RuntimeService runtime;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcTemplate jdbc;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestDatabase.register(registry);
	}

	@Test
	void aCaseGoesFromStepToErrandToFormToNewsToItsEnd() {
		String reference = reference("GO");
		this.workflow.start("trial", reference, Facts.none());
		WorkItem item = arrival(reference);
		assertThat(item.step()).isEqualTo("ask");
		assertThat(item.form()).isEqualTo("trial-ask");
		assertThat(item.role()).isEqualTo("officer");
		this.worklist.complete(item.id(), Map.of("answer", "GO_ON"), TrialOffice.OLIVE);
		assertThat(this.worklist.of(reference, TrialOffice.OLIVE)).isEmpty();
		this.workflow.tell("news", reference, Facts.none());
		Workflow.Progress progress = this.workflow.progress(reference);
		assertThat(progress.ended()).isTrue();
		assertThat(progress.process()).isEqualTo("trial");
		assertThat(progress.diagram()).contains("Say farewell");
		assertThat(progress.places()).extracting(Workflow.Place::element)
			.containsExactly("asked", "greet", "look", "ask", "news", "farewell", "done");
	}

	@Test
	void newsThatNobodyWaitsForIsRefused() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.workflow.tell("news", "NOBODY", Facts.none()))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("not-expected"));
	}

	@Test
	void aRefusalThatTheDiagramDoesNotExpectReachesTheCallerAndNothingStarts() {
		String reference = reference("REFUSED");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.workflow.start("trial", reference, Facts.none()))
			.withMessage("Nobody is here to greet.");
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isZero();
	}

	@Test
	void aFactThatNobodyDeclaredCannotBeSet() {
		String reference = reference("SECRET");
		assertThatIllegalArgumentException().isThrownBy(() -> this.workflow.start("trial", reference, Facts.none()))
			.withMessageContaining("secret");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.workflow.start("trial", reference, Facts.of(TrialOffice.SECRET, "tell nobody")));
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isZero();
	}

	@Test
	void aListOfCodesRepeatsAStageAndIsKeptAsText() {
		String reference = reference("MANY-3");
		this.workflow.start("many", reference, Facts.none());
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.workflow.progress(reference).ended()).isTrue());
		assertThat(this.diary.visits).filteredOn((visit) -> visit.caseReference().equals(reference))
			.extracting((visit) -> visit.item())
			.containsOnlyOnce("place-0", "place-1", "place-2");
		assertThat(this.workflow.progress(reference).places()).filteredOn((place) -> place.element().equals("each"))
			.extracting(Workflow.Place::item)
			.containsExactlyInAnyOrder("place-0", "place-1", "place-2");
		assertThat(this.jdbc.queryForList("""
				select v.var_type_ || ': ' || convert_from(b.bytes_, 'UTF8')
				from act_hi_varinst v join act_ge_bytearray b on b.id_ = v.bytearray_id_ where v.name_ = 'places'""",
				String.class))
			.containsExactly("codes: place-0\nplace-1\nplace-2");
	}

	@Test
	void theTablesAreFlywaysAndTheEngineOnlyChecksThem() {
		assertThat(this.jdbc.queryForList("select version from flyway_schema_history where success order by 1",
				String.class))
			.contains("001", "040");
		assertThat(this.jdbc.queryForList("select version_ from act_ge_schema_log", String.class)).contains("7.24.0");
	}

	@Test
	void diagramsAndFormsAreDeployedOnceAndTogether() {
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(1);
		List<String> names = this.repository
			.getDeploymentResourceNames(this.repository.createDeploymentQuery().singleResult().getId());
		assertThat(names).containsExactlyInAnyOrder("ask.bpmn", "many.bpmn", "one.bpmn", "trial.bpmn",
				"trial-ask.form");
	}

	private WorkItem arrival(String reference) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.worklist.of(reference, TrialOffice.OLIVE), (items) -> !items.isEmpty())
			.get(0);
	}

	private static String reference(String prefix) {
		return prefix + "-" + UUID.randomUUID();
	}

}
