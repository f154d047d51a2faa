package uk.candour.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Policy;
import uk.candour.workflow.Refused;

/**
 * Decision tables on Camunda's engine.
 */
@Component
@Transactional(noRollbackFor = Refused.class)
class CamundaPolicy implements Policy {

	private final DecisionService decisions;

	private final RepositoryService repository;

	private final DmnEngine consulted;

	private final CarriedFacts carried;

	private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

	CamundaPolicy(ProcessEngine engine, CarriedFacts carried) {
		this.decisions = engine.getDecisionService();
		this.repository = engine.getRepositoryService();
		this.consulted = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		this.carried = carried;
	}

	@Override
	public Facts decide(String table, Map<String, ?> asked) {
		Map<String, Object> inputs = inputs(asked);
		return facts(table, inputs, this.decisions.evaluateDecisionTableByKey(table, inputs));
	}

	@Override
	public Facts consult(String table, Map<String, ?> asked) {
		Map<String, Object> inputs = inputs(asked);
		return facts(table, inputs, this.consulted.evaluateDecisionTable(latest(table), inputs));
	}

	/**
	 * Tables come with the diagrams, at a start: what was read once holds until the next.
	 */
	private DmnDecision latest(String table) {
		return this.tables.computeIfAbsent(table, (key) -> {
			DecisionDefinition latest = this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(key)
				.latestVersion()
				.singleResult();
			try (InputStream in = this.repository.getDecisionModel(latest.getId())) {
				return this.consulted.parseDecision(key, in);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The table " + key + " cannot be read", ex);
			}
		});
	}

	private static Map<String, Object> inputs(Map<String, ?> asked) {
		Map<String, Object> inputs = new HashMap<>();
		asked.forEach((name, value) -> inputs.put(name, spelt(value)));
		return inputs;
	}

	private static Object spelt(Object value) {
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return (value instanceof LocalDate day) ? Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant())
				: value;
	}

	private Facts facts(String table, Map<String, Object> inputs, DmnDecisionTableResult result) {
		if (result.isEmpty()) {
			throw new Refused("no-rule", "The council's table “" + table + "” has no rule for " + inputs
					+ ". Ask whoever looks after the tables to add one.");
		}
		Facts facts = Facts.none();
		for (Map.Entry<String, Object> output : result.getSingleResult().getEntryMap().entrySet()) {
			facts = with(facts, this.carried.named(output.getKey()), output.getValue());
		}
		return facts;
	}

	private static <T> Facts with(Facts facts, Fact<T> fact, Object value) {
		return facts.and(fact, fact.type().cast(typed(fact.type(), value)));
	}

	private static Object typed(Class<?> type, Object value) {
		if (type.isEnum()) {
			return CarriedFacts.constant(type, String.valueOf(value));
		}
		if (type == Integer.class) {
			return ((Number) value).intValue();
		}
		if (type == Fact.Codes.class) {
			return new Fact.Codes(String.valueOf(value).isEmpty() ? List.of() : List.of(String.valueOf(value)));
		}
		return value;
	}

}
