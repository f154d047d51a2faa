package uk.candour.complaints;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.complaints.ComplaintForms.StageTwoRequest;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/** How somebody who is not content with stage 1 goes on to stage 2. */
@Component
public class Escalations {

	private static final String MESSAGE = "stage-2-requested";

	private final CaseFiles files;

	private final Worksheets sheets;

	private final Workflow workflow;

	private final AuditTrail trail;

	Escalations(CaseFiles files, Worksheets sheets, Workflow workflow, AuditTrail trail) {
		this.files = files;
		this.sheets = sheets;
		this.workflow = workflow;
		this.trail = trail;
	}

	/** Whether stage 2 may be asked for now. */
	public boolean mayBeAskedFor(CaseFile file, Question question) {
		return this.workflow.expects(MESSAGE, file.reference(), question.item());
	}

	/**
	 * Somebody asks for stage 2. They need not say why (Code 6.12).
	 * @param question as diagrams know it; null for the first
	 * @param words what they said; may be empty
	 * @param by "requester" or a username
	 * @throws Refused when stage 1 has not been answered, or stage 2 was asked for before
	 */
	@Transactional
	public void ask(String reference, String question, String words, String by) {
		CaseFile file = this.files.get(reference);
		Question one = file.question(question);
		if (!mayBeAskedFor(file, one)) {
			throw new Refused("not-expected", "Stage 2 cannot be asked for now: either stage 1 has not been answered,"
					+ " or stage 2 has been asked for already.");
		}
		this.sheets.keep(reference, one.code(), "stage-2-request", new StageTwoRequest(words), by);
		this.trail.record(reference, by, "Stage 2 asked for", "");
		this.workflow.tell(MESSAGE, reference, one.item(), Facts.none());
	}

}
