package uk.candour.workflow.camunda;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of every diagram, on the real engine with hollow steps; and at the end a
 * count of what was visited: a flow node that no test comes to is a defect.
 */
@SpringBootTest(classes = EngineRoom.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "camunda.bpm.job-execution.enabled=false", "candour.workflow.errand-threads=0",
				"spring.flyway.locations=classpath:db/migration" })
@Import(HollowOffice.class)
@TestInstance(Lifecycle.PER_CLASS)
class DiagramTests {

	@Autowired
	ProcessEngine engine;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestDatabase.register(registry);
	}

	@AfterAll
	void everyFlowNodeWasVisited() {
		Map<String, Set<String>> missed = new TreeMap<>();
		int all = 0;
		int visited = 0;
		for (ProcessDefinition diagram : this.engine.getRepositoryService().createProcessDefinitionQuery().list()) {
			Set<String> nodes = nodes(diagram);
			all += nodes.size();
			nodes.removeAll(visited(diagram));
			visited -= nodes.size();
			if (!nodes.isEmpty()) {
				missed.put(diagram.getKey(), nodes);
			}
		}
		visited += all;
		System.out.printf("diagrams: %d of %d flow nodes visited (%.1f %%)%n", visited, all, 100.0 * visited / all);
		assertThat(missed).as("flow nodes that no test comes to").isEmpty();
	}

	private Set<String> nodes(ProcessDefinition diagram) {
		return this.engine.getRepositoryService()
			.getBpmnModelInstance(diagram.getId())
			.getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> visited(ProcessDefinition diagram) {
		return this.engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.processDefinitionId(diagram.getId())
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toSet());
	}

	@Nested
	class SubjectAccess extends SubjectAccessPaths {

	}

	@Nested
	class InformationRequest extends InformationRequestPaths {

	}

	@Nested
	class Complaint extends ComplaintPaths {

	}

	@Nested
	class Correction extends CorrectionPaths {

	}

	@Nested
	class Versions extends VersionPaths {

	}

	@Nested
	class News extends NewsPaths {

	}

	@Nested
	class Register extends RegisterPaths {

	}

}
