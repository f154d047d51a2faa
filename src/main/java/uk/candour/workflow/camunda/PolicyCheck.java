package uk.candour.workflow.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

import uk.candour.workflow.Fact;

/**
 * Compares every decision table with the facts that the house declares: what a council
 * writes into a table must be something that the code knows.
 */
final class PolicyCheck {

	private PolicyCheck() {
	}

	/** Everything that is wrong, one sentence each; empty when all is well. */
	static List<String> problems(Collection<DmnModelInstance> tables, Set<Fact<?>> facts) {
		List<String> problems = new ArrayList<>();
		for (DmnModelInstance file : tables) {
			file.getModelElementsByType(Decision.class).forEach((decision) -> check(decision, facts, problems));
		}
		return problems;
	}

	private static void check(Decision decision, Set<Fact<?>> facts, List<String> problems) {
		if (!"P1095D".equals(decision.getCamundaHistoryTimeToLiveString())) {
			problems.add("The table \"" + decision.getId() + "\" must keep its history for P1095D");
		}
		if (!(decision.getExpression() instanceof DecisionTable table)) {
			problems.add("The decision \"" + decision.getId() + "\" is no table");
			return;
		}
		List<Output> outputs = List.copyOf(table.getOutputs());
		for (int column = 0; column < outputs.size(); column++) {
			check(decision, table, outputs.get(column).getName(), column, facts, problems);
		}
	}

	private static void check(Decision decision, DecisionTable table, String name, int column, Set<Fact<?>> facts,
			List<String> problems) {
		Optional<Fact<?>> fact = facts.stream().filter((each) -> each.name().equals(name)).findFirst();
		if (fact.isEmpty()) {
			problems.add("The table \"" + decision.getId() + "\" says \"" + name + "\", which no module declares");
			return;
		}
		for (Rule rule : table.getRules()) {
			String text = List.copyOf(rule.getOutputEntries()).get(column).getText().getTextContent();
			if (fact.get().type().isEnum() && !isConstant(fact.get().type(), text.replace("\"", ""))) {
				problems.add("The rule \"" + rule.getId() + "\" says " + text + ", which \"" + name + "\" never is");
			}
		}
	}

	private static boolean isConstant(Class<?> type, String name) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(name)) {
				return true;
			}
		}
		return false;
	}

}
