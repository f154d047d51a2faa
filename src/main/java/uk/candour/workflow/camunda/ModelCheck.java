package uk.candour.workflow.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import uk.candour.accounts.Role;
import uk.candour.workflow.Fact;

/**
 * Compares every name in the diagrams with the names that the house knows, and says of
 * each that it does not know where it stands.
 */
class ModelCheck {

	private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)}");

	private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

	private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*[!=]=\\s*'([^']*)'");

	private static final Pattern WORD = Pattern.compile("[a-zA-Z_]\\w*");

	private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Set<String> GRAMMAR = Set.of("and", "or", "not", "eq", "ne", "empty", "true", "false");

	private static final String THREE_YEARS = "P1095D";

	private final KnownNames names;

	private final List<String> problems = new ArrayList<>();

	private ModelCheck(KnownNames names) {
		this.names = names;
	}

	/** Everything that is wrong, one sentence each; empty when all is well. */
	static List<String> problems(Collection<BpmnModelInstance> diagrams, KnownNames names) {
		ModelCheck check = new ModelCheck(names);
		Set<String> processes = diagrams.stream()
			.flatMap((diagram) -> diagram.getModelElementsByType(Process.class).stream())
			.map(Process::getId)
			.collect(Collectors.toCollection(TreeSet::new));
		diagrams.forEach((diagram) -> check.check(diagram, processes));
		return List.copyOf(check.problems);
	}

	private void check(BpmnModelInstance diagram, Set<String> processes) {
		each(diagram, Process.class, this::process);
		each(diagram, FlowNode.class, this::node);
		each(diagram, ServiceTask.class, this::service);
		each(diagram, UserTask.class, this::person);
		each(diagram, ConditionExpression.class, this::condition);
		each(diagram, Message.class,
				(message) -> require(this.names.messages() == null || this.names.messages().contains(message.getName()),
						message, "waits for the message \"" + message.getName() + "\", which nothing tells"));
		each(diagram, CallActivity.class, (call) -> call(call, processes));
		each(diagram, BoundaryEvent.class, this::boundary);
		forbid(diagram);
	}

	private <T extends ModelElementInstance> void each(BpmnModelInstance diagram, Class<T> type,
			java.util.function.Consumer<T> rule) {
		diagram.getModelElementsByType(type).forEach(rule);
	}

	private void process(Process process) {
		require(THREE_YEARS.equals(process.getCamundaHistoryTimeToLiveString()), process,
				"must keep its history for " + THREE_YEARS);
		require(process.getCamundaVersionTag() != null, process, "has no version tag");
		require(!process.getDocumentations().isEmpty(), process, "has no documentation");
	}

	private void node(FlowNode node) {
		require(KEBAB.matcher(node.getId()).matches(), node, "has an id that is not kebab-case");
		require(!node.getDocumentations().isEmpty(), node, "has no documentation");
		require(node.getName() != null || node.getOutgoing().size() == 1, node, "has no name");
		if (node.getOutgoing().size() > 1 && !node.getElementType().getTypeName().startsWith("eventBased")) {
			node.getOutgoing()
				.forEach((flow) -> require(flow.getName() != null, flow, "leaves a decision without a label"));
		}
	}

	private void service(ServiceTask task) {
		if ("external".equals(task.getCamundaType())) {
			require(this.names.errands().contains(task.getCamundaTopic()), task,
					"asks for the errand \"" + task.getCamundaTopic() + "\", which does not exist");
			return;
		}
		Matcher step = STEP.matcher(String.valueOf(task.getCamundaDelegateExpression()));
		require(step.matches() && this.names.steps().contains(step.group(1)), task,
				"asks for the step " + task.getCamundaDelegateExpression() + ", which does not exist");
		require(task.getCamundaClass() == null && task.getCamundaExpression() == null, task,
				"may ask for a step only by its name");
	}

	private void person(UserTask task) {
		String form = task.getCamundaFormRef();
		require(form != null && this.names.completions().containsKey(form), task,
				"uses the form \"" + form + "\", which no completion is named after");
		require("latest".equals(task.getCamundaFormRefBinding()), task, "must use the latest version of its form");
		Set<String> roles = java.util.Arrays.stream(Role.values())
			.map((role) -> role.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		List<String> offered = task.getCamundaCandidateGroupsList();
		require(!offered.isEmpty() && offered.size() <= 2 && roles.containsAll(offered), task,
				"must be offered to one or two roles, not to " + offered);
		require(task.getCamundaAssignee() == null && task.getCamundaCandidateUsersList().isEmpty(), task,
				"names a person");
	}

	private void call(CallActivity call, Set<String> processes) {
		require(processes.contains(call.getCalledElement()), call,
				"calls the process \"" + call.getCalledElement() + "\", which does not exist");
		require(call.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
			.stream()
			.allMatch(MultiInstanceLoopCharacteristics::isCamundaAsyncAfter), call,
				"is repeated but not asynchronous after each: its parts would roll each other back");
		handsOver(call);
		for (MultiInstanceLoopCharacteristics loop : call
			.getChildElementsByType(MultiInstanceLoopCharacteristics.class)) {
			fact(call, loop.getCamundaCollection());
			require(CarriedFacts.ITEM.equals(loop.getCamundaElementVariable()), call, "must call each part \"item\"");
		}
	}

	/** What a called diagram is told, and what it tells. */
	private void handsOver(CallActivity call) {
		ExtensionElements extensions = call.getExtensionElements();
		Collection<CamundaIn> told = (extensions != null) ? extensions.getChildElementsByType(CamundaIn.class)
				: List.of();
		require(told.stream().anyMatch((in) -> in.getCamundaBusinessKey() != null), call,
				"does not hand over the business key");
		told.stream()
			.filter((in) -> in.getCamundaBusinessKey() == null)
			.forEach((in) -> handedOver(call, in.getCamundaSource(), in.getCamundaTarget()));
		if (extensions != null) {
			extensions.getChildElementsByType(CamundaOut.class)
				.forEach((out) -> handedOver(call, out.getCamundaSource(), out.getCamundaTarget()));
		}
	}

	private void handedOver(CallActivity call, String source, String target) {
		boolean known = CarriedFacts.ITEM.equals(source)
				|| this.names.facts().stream().anyMatch((fact) -> fact.name().equals(source));
		require(known && source.equals(target), call,
				"may hand over nothing but the business key, the item and declared facts under their own names");
	}

	private void boundary(BoundaryEvent event) {
		event.getChildElementsByType(ErrorEventDefinition.class)
			.forEach((error) -> require(
					error.getError() != null && error.getError().getErrorCode() != null
							&& KEBAB.matcher(error.getError().getErrorCode()).matches(),
					event, "catches every error; it must name the one it expects"));
	}

	private void condition(ConditionExpression condition) {
		String text = condition.getTextContent();
		ModelElementInstance flow = condition.getParentElement();
		Matcher word = WORD.matcher(QUOTED.matcher(text).replaceAll(""));
		while (word.find()) {
			if (!GRAMMAR.contains(word.group())) {
				fact(flow, word.group());
			}
		}
		Matcher compared = COMPARED.matcher(text);
		while (compared.find()) {
			String value = compared.group(2);
			this.names.facts()
				.stream()
				.filter((fact) -> fact.name().equals(compared.group(1)))
				.forEach((fact) -> require(carries(fact, value), flow,
						"compares \"" + fact.name() + "\" with \"" + value + "\", which it never is"));
		}
	}

	private static boolean carries(Fact<?> fact, String value) {
		Object[] constants = fact.type().getEnumConstants();
		return constants != null
				&& java.util.Arrays.stream(constants).anyMatch((each) -> ((Enum<?>) each).name().equals(value));
	}

	private void fact(ModelElementInstance where, String name) {
		require(this.names.facts().stream().anyMatch((fact) -> fact.name().equals(name)), where,
				"uses the fact \"" + name + "\", which no module declares");
	}

	private void forbid(BpmnModelInstance diagram) {
		for (Class<? extends ModelElementInstance> type : List.<Class<? extends ModelElementInstance>>of(
				ScriptTask.class, CamundaScript.class, CamundaInputOutput.class, CamundaExecutionListener.class,
				CamundaTaskListener.class)) {
			each(diagram, type, (found) -> require(false, found, "is not allowed in our diagrams"));
		}
	}

	private void require(boolean holds, ModelElementInstance where, String otherwise) {
		if (!holds) {
			String id = where.getAttributeValue("id");
			this.problems
				.add(where.getElementType().getTypeName() + ((id != null) ? " \"" + id + "\" " : " ") + otherwise);
		}
	}

}
