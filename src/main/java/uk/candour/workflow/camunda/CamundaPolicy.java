package uk.candour.workflow.camunda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;

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

	private final CarriedFacts carried;

	CamundaPolicy(DecisionService decisions, CarriedFacts carried) {
		this.decisions = decisions;
		this.carried = carried;
	}

	@Override
	public Facts decide(String table, Map<String, ?> asked) {
		Map<String, Object> inputs = new HashMap<>();
		asked.forEach((name, value) -> inputs.put(name, (value instanceof Enum<?> constant) ? constant.name() : value));
		DmnDecisionTableResult result = this.decisions.evaluateDecisionTableByKey(table, inputs);
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
