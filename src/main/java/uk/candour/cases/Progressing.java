package uk.candour.cases;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import uk.candour.workflow.WorkItemAppeared;

/**
 * Keeps a case's stage true as its process moves on.
 */
@Component
class Progressing {

	private final CaseFiles files;

	Progressing(CaseFiles files) {
		this.files = files;
	}

	@EventListener
	void on(WorkItemAppeared event) {
		Stage begun = Stage.begunBy(event.step());
		if (begun != null) {
			this.files.moveTo(event.caseReference(), begun);
		}
	}

}
