package uk.candour.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Execution;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workflow on Camunda's engine.
 */
@Component
@Transactional
class CamundaWorkflow implements Workflow {

	private static final Set<String> NOT_PLACES = Set.of(ActivityTypes.MULTI_INSTANCE_BODY,
			ActivityTypes.GATEWAY_EXCLUSIVE, ActivityTypes.GATEWAY_EVENT_BASED, ActivityTypes.GATEWAY_PARALLEL,
			ActivityTypes.GATEWAY_INCLUSIVE);

	/** A search that was added later runs by itself; a case does not stand there. */
	private static final List<String> BY_THE_WAY = List.of("gather");

	private final RuntimeService runtime;

	private final HistoryService history;

	private final RepositoryService repository;

	private final CarriedFacts carried;

	private final Map<String, String> diagrams = new ConcurrentHashMap<>();

	CamundaWorkflow(RuntimeService runtime, HistoryService history, RepositoryService repository,
			CarriedFacts carried) {
		this.runtime = runtime;
		this.history = history;
		this.repository = repository;
		this.carried = carried;
	}

	@Override
	public void start(String process, String caseReference, String item, Facts facts) {
		Objects.requireNonNull(caseReference, "A process needs a case");
		Map<String, Object> variables = new HashMap<>(this.carried.of(facts));
		if (item != null) {
			variables.put(CarriedFacts.ITEM, item);
			variables.put(CarriedFacts.BEGUN_FOR, item);
		}
		this.runtime.startProcessInstanceByKey(process, caseReference, variables);
	}

	@Override
	public boolean knows(String process) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(process).count() > 0;
	}

	@Override
	@Transactional(noRollbackFor = Refused.class)
	public void tell(String message, String caseReference, Facts facts) {
		tell(message, caseReference, waiting(message, caseReference), facts);
	}

	@Override
	@Transactional(noRollbackFor = Refused.class)
	public void tell(String message, String caseReference, String item, Facts facts) {
		tell(message, caseReference, waiting(message, caseReference, item), facts);
	}

	private void tell(String message, String caseReference, List<Execution> waiting, Facts facts) {
		// asked first: an engine's exception would doom the caller's transaction
		if (waiting.isEmpty()) {
			throw new Refused("not-expected", "Case " + caseReference + " does not wait for \"" + message
					+ "\". It may have moved on already: look at the case again.");
		}
		Map<String, Object> news = this.carried.of(facts);
		waiting.forEach((execution) -> this.runtime.messageEventReceived(message, execution.getId(), news));
	}

	@Override
	public boolean expects(String message, String caseReference, String item) {
		return !waiting(message, caseReference, item).isEmpty();
	}

	@Override
	public boolean isUnderWay(String process, String caseReference) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(caseReference)
			.count() > 0;
	}

	@Override
	public void stop(String process, String caseReference, String why) {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(caseReference)
			.rootProcessInstances()
			.list()
			.forEach((instance) -> this.runtime.deleteProcessInstance(instance.getId(), why));
	}

	private List<Execution> waiting(String message, String caseReference) {
		return this.runtime.createExecutionQuery()
			.processInstanceBusinessKey(caseReference)
			.messageEventSubscriptionName(message)
			.list();
	}

	private List<Execution> waiting(String message, String caseReference, String item) {
		return waiting(message, caseReference).stream()
			.filter((execution) -> Objects.equals(item, this.runtime.getVariable(execution.getId(), CarriedFacts.ITEM)))
			.toList();
	}

	@Override
	public Progress progress(String caseReference, String item) {
		List<HistoricProcessInstance> instances = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseReference)
			.rootProcessInstances()
			.processDefinitionKeyNotIn(BY_THE_WAY)
			.orderByProcessInstanceStartTime()
			.desc()
			.list();
		Map<String, Object> items = itemsOf(instances);
		HistoricProcessInstance instance = instances.stream()
			.filter((each) -> Objects.equals(item, items.get(each.getId())))
			.findFirst()
			.orElseThrow(() -> new Refused("no-process", "Case " + caseReference + " has no process."));
		String diagram = this.diagrams.computeIfAbsent(instance.getProcessDefinitionId(), this::diagram);
		return new Progress(instance.getProcessDefinitionKey(), diagram, places(instance.getId()),
				instance.getEndTime() != null);
	}

	/** What each process was begun for, by its id; nothing for that of the case. */
	private Map<String, Object> itemsOf(List<HistoricProcessInstance> instances) {
		if (instances.isEmpty()) {
			return Map.of();
		}
		return this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(instances.stream().map(HistoricProcessInstance::getId).toArray(String[]::new))
			.variableName(CarriedFacts.BEGUN_FOR)
			.list()
			.stream()
			.filter((variable) -> variable.getValue() != null)
			.collect(Collectors.toMap(HistoricVariableInstance::getProcessInstanceId,
					HistoricVariableInstance::getValue));
	}

	private List<Place> places(String instance) {
		List<HistoricActivityInstance> visits = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance)
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.orderPartiallyByOccurrence()
			.asc()
			.list();
		Map<String, String> items = items(visits);
		return visits.stream()
			.filter((visit) -> !NOT_PLACES.contains(visit.getActivityType()))
			.map((visit) -> new Place(visit.getActivityId(), visit.getActivityName(), instant(visit.getStartTime()),
					instant(visit.getEndTime()),
					(visit.getCalledProcessInstanceId() != null) ? items.get(visit.getCalledProcessInstanceId())
							: null))
			.toList();
	}

	private Map<String, String> items(List<HistoricActivityInstance> visits) {
		String[] called = visits.stream()
			.map(HistoricActivityInstance::getCalledProcessInstanceId)
			.filter(Objects::nonNull)
			.toArray(String[]::new);
		if (called.length == 0) {
			return Map.of();
		}
		return this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(called)
			.variableName(CarriedFacts.ITEM)
			.list()
			.stream()
			.filter((item) -> item.getValue() != null)
			.collect(Collectors.toMap(HistoricVariableInstance::getProcessInstanceId,
					(item) -> String.valueOf(item.getValue()), (one, same) -> one));
	}

	private static Instant instant(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

	private String diagram(String definition) {
		try (InputStream in = this.repository.getProcessModel(definition)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The diagram " + definition + " cannot be read", ex);
		}
	}

}
