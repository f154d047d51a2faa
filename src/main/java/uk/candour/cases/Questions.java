package uk.candour.cases;

import java.time.Clock;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.statute.Regime;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/**
 * Takes a letter apart: each question gets its law, and goes the way of its family. The
 * requester sees one case whatever the letter asks.
 */
@Component
public class Questions {

	private final CaseFiles files;

	private final Policies policies;

	private final Workflow workflow;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Questions(CaseFiles files, Policies policies, Workflow workflow, AuditTrail trail, ApplicationEventPublisher events,
			Clock clock) {
		this.files = files;
		this.policies = policies;
		this.workflow = workflow;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says what a question is about. One of another family starts on its own way.
	 * @param question as diagrams know it; null for the first
	 * @param wording its words, out of the letter
	 * @return whether it stays with the family that asks
	 * @throws Refused when requests under its law cannot be dealt with here
	 */
	@Transactional
	public Course read(String reference, String question, Matter matter, String wording, Family asking, String by) {
		if (matter == Matter.EVERYDAY) {
			this.files.conclude(reference, question, Outcome.EVERYDAY_BUSINESS, by);
			return Course.ELSEWHERE;
		}
		Regime regime = this.policies.regime(matter);
		CaseFile file = this.files.counted(reference);
		file.read(file.question(question), regime, wording);
		this.trail.record(reference, by, "Question " + file.question(question).number() + " read as " + regime, "");
		this.files.deadlineMoved(file);
		Family family = Family.of(regime);
		if (family == asking) {
			return Course.OURS;
		}
		begin(file, question, family);
		return Course.ELSEWHERE;
	}

	/**
	 * What else a letter asks becomes a question of its own, to be read in its turn.
	 * @param regime its law until it has been read
	 */
	@Transactional
	public Question split(String reference, Regime regime, String rest, String by) {
		CaseFile file = this.files.counted(reference);
		Question further = file.ask(regime, rest, this.clock.instant(), by);
		this.trail.record(reference, by, "Question " + further.number() + " split off", "");
		begin(file, further.code(), Family.of(regime));
		return further;
	}

	private void begin(CaseFile file, String question, Family family) {
		if (!this.workflow.knows(family.process())) {
			throw new Refused("regime-not-offered", "A " + file.question(question).regime().title().toLowerCase()
					+ " cannot be dealt with here yet. Pass it to the team that does, as everyday business.");
		}
		if (family.isAboutSomebody() && file.subject().isEmpty()) {
			file.know(new DataSubject(file.requester().name(), List.of(), null, List.of(),
					List.of(file.requester().email()), List.of(), List.of()));
		}
		// worksheets of the new question are written past the entity manager
		this.files.writeDown();
		String item = file.question(question).item();
		this.workflow.start(family.process(), file.reference(), item, Facts.none());
		this.events.publishEvent(new ProcessBegun(file.reference(), item, file.question(question).regime()));
	}

}
