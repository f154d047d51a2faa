package uk.candour.workflow.camunda;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Refused;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what came of an errand, in one transaction with the diagram's next step:
 * done, refused, to be tried again, or beyond hope.
 */
@Component
class ErrandDesk {

	private static final Logger log = LoggerFactory.getLogger(ErrandDesk.class);

	private static final int CONFLICTS = 5;

	private final ExternalTaskService engine;

	private final ErrandQueue queue;

	private final CarriedFacts carried;

	private final WorkItems items;

	private final List<Duration> waits;

	private final TransactionTemplate transaction;

	ErrandDesk(ExternalTaskService engine, ErrandQueue queue, CarriedFacts carried, WorkItems items,
			EngineSettings settings, TransactionTemplate transaction) {
		this.engine = engine;
		this.queue = queue;
		this.carried = carried;
		this.items = items;
		this.waits = settings.errandRetries();
		this.transaction = transaction;
	}

	/**
	 * Records a report and completes the step; a report that came too late is dropped.
	 */
	void done(Ticket ticket, Errand.Report report) {
		asHolder(ticket, (id) -> this.engine.complete(id, this.queue.worker(), this.carried.of(report.record())));
	}

	/**
	 * Raises the refusal in the diagram; one that it does not expect goes to a person.
	 */
	void refused(Ticket ticket, Refused refused) {
		raise(ticket, refused.code(), refused.getMessage());
	}

	/**
	 * Has it tried again later, or, when no try is left, handed to the diagram or a
	 * person.
	 */
	void failed(Ticket ticket, Throwable failure, Optional<String> whenExhausted) {
		int left = ((ticket.triesLeft() != null) ? ticket.triesLeft() : this.waits.size() + 1) - 1;
		log.warn("Errand {} of case {} ({}) failed, {} tries left: {}", ticket.errand(), ticket.visit().caseReference(),
				ticket.id(), left, Failures.trace(failure));
		if (left > 0) {
			Duration wait = this.waits.get(Math.max(0, this.waits.size() - left));
			asHolder(ticket, (id) -> this.engine.handleFailure(id, this.queue.worker(), Failures.kind(failure), left,
					wait.toMillis()));
			return;
		}
		String note = "Tried " + (this.waits.size() + 1) + " times without success (" + Failures.kind(failure) + ").";
		whenExhausted.ifPresentOrElse((code) -> raise(ticket, code, note), () -> giveUp(ticket, note));
	}

	private void raise(Ticket ticket, String code, String note) {
		try {
			asHolder(ticket,
					(id) -> this.items.because(note, () -> this.engine.handleBpmnError(id, this.queue.worker(), code)));
		}
		catch (OptimisticLockingException | TransientDataAccessException ex) {
			throw ex;
		}
		catch (ProcessEngineException ex) {
			log.warn("The diagram has no way to go on from \"{}\" in {}: a person has to", code, ticket.visit().step());
			giveUp(ticket, note);
		}
	}

	private void giveUp(Ticket ticket, String note) {
		asHolder(ticket, (id) -> this.items.because(note,
				() -> this.engine.handleFailure(id, this.queue.worker(), "No try is left", 0, 0)));
	}

	/**
	 * Does something while the errand is surely ours; conflicts change nothing and are
	 * retried.
	 */
	private void asHolder(Ticket ticket, Consumer<String> work) {
		for (int conflict = 1;; conflict++) {
			try {
				this.transaction.executeWithoutResult((status) -> {
					if (this.queue.holds(ticket)) {
						work.accept(ticket.id());
					}
					else {
						log.info("Errand {} ({}) is another node's or over: its report is dropped", ticket.errand(),
								ticket.id());
					}
				});
				return;
			}
			catch (OptimisticLockingException | TransientDataAccessException ex) {
				if (conflict == CONFLICTS) {
					throw ex;
				}
			}
		}
	}

}
