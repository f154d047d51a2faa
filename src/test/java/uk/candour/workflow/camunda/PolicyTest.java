package uk.candour.workflow.camunda;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of every decision table, by the sheet policy.csv; a row of a table that no
 * line of the sheet comes to is a defect.
 */
class PolicyTest {

	private static final Set<String> HIT = new TreeSet<>();

	private static final DmnEngine ENGINE = engine();

	private static DmnEngine engine() {
		DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add((event) -> event.getMatchingRules().forEach((rule) -> HIT.add(rule.getId())));
		return configuration.buildEngine();
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/policy.csv", numLinesToSkip = 1, delimiter = ';')
	void aTableRulesAsTheSheetSays(String table, String asked, String expected) throws IOException {
		DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision(table), inputs(asked));
		Map<String, String> said = new HashMap<>();
		result.getSingleResult().getEntryMap().forEach((name, value) -> said.put(name, String.valueOf(value)));
		Map<String, String> wanted = new HashMap<>();
		inputs(expected).forEach((name, value) -> wanted.put(name, String.valueOf(value)));
		assertThat(said).isEqualTo(wanted);
	}

	@AfterAll
	static void everyRowWasAskedFor() throws IOException {
		List<String> rows = tables().stream()
			.flatMap((file) -> file.getModelElementsByType(Rule.class).stream())
			.map(Rule::getId)
			.toList();
		System.out.printf("tables: %d of %d rows asked for%n", HIT.size(), rows.size());
		assertThat(rows).containsExactlyInAnyOrderElementsOf(HIT);
	}

	@Test
	void everyOutputIsAFactThatTheHouseKnows() throws IOException {
		assertThat(PolicyCheck.problems(tables(), HollowOffice.facts())).isEmpty();
	}

	@Test
	void aTableThatSaysWhatNobodyKnowsIsFound() throws IOException {
		assertThat(PolicyCheck.problems(tables(), Set.of()))
			.anyMatch((problem) -> problem.contains("no module declares"));
		List<DmnModelInstance> spoilt = tables();
		Rule rule = spoilt.stream()
			.flatMap((file) -> file.getModelElementsByType(Rule.class).stream())
			.filter((each) -> each.getId().equals("sign-off-level-rule-1"))
			.findFirst()
			.orElseThrow();
		rule.getOutputEntries().iterator().next().getText().setTextContent("\"MAYOR\"");
		assertThat(PolicyCheck.problems(spoilt, HollowOffice.facts()))
			.containsExactly("The rule \"sign-off-level-rule-1\" says \"MAYOR\", which \"signOffLevel\" never is");
	}

	private static DmnDecision decision(String table) throws IOException {
		for (DmnModelInstance file : tables()) {
			List<DmnDecision> decisions = ENGINE.parseDecisions(file);
			for (DmnDecision decision : decisions) {
				if (decision.getKey().equals(table)) {
					return decision;
				}
			}
		}
		throw new AssertionError("There is no table " + table);
	}

	private static List<DmnModelInstance> tables() throws IOException {
		List<DmnModelInstance> tables = new ArrayList<>();
		for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.dmn")) {
			try (var in = file.getInputStream()) {
				tables.add(Dmn.readModelFromStream(in));
			}
		}
		return tables;
	}

	/** "systems=3, exemptions=true" as a map of what it says. */
	private static Map<String, Object> inputs(String text) {
		Map<String, Object> values = new HashMap<>();
		Stream.of(text.split(",")).map(String::strip).map((pair) -> pair.split("=", 2)).forEach((pair) -> {
			String value = pair[1];
			values.put(pair[0], typed(value));
		});
		return values;
	}

	private static Object typed(String value) {
		if (value.matches("\\d+")) {
			return Integer.valueOf(value);
		}
		if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
			return Date.from(LocalDate.parse(value).atStartOfDay(ZoneId.systemDefault()).toInstant());
		}
		return value.matches("true|false") ? Boolean.valueOf(value) : value;
	}

}
