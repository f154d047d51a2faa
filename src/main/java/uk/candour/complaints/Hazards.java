package uk.candour.complaints;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Happenings;
import uk.candour.cases.News;
import uk.candour.cases.ProcessBegun;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/**
 * Hazards in a home do not wait for the clock of a complaint: whoever makes homes safe is
 * told at once, at intake and at any time after (Hazards in Social Housing Regulations
 * 2025).
 */
@Component
public class Hazards {

	private final CaseFiles files;

	private final Happenings happenings;

	private final Worksheets sheets;

	private final Workflow workflow;

	private final Worklist worklist;

	private final AuditTrail trail;

	Hazards(CaseFiles files, Happenings happenings, Worksheets sheets, Workflow workflow, Worklist worklist,
			AuditTrail trail) {
		this.files = files;
		this.happenings = happenings;
		this.sheets = sheets;
		this.workflow = workflow;
		this.worklist = worklist;
		this.trail = trail;
	}

	/**
	 * A landlord's letter that speaks of a hazard is not read for that by a person first.
	 */
	@EventListener
	void on(ProcessBegun begun) {
		if (begun.regime() == Regime.HOUSING_COMPLAINT) {
			CaseFile file = this.files.get(begun.caseReference());
			String words = file.question(begun.question()).wording();
			HazardWords.in(words)
				.ifPresent((hazard) -> report(begun.caseReference(), begun.question(), hazard, words, "system"));
		}
	}

	/**
	 * Tells whoever makes homes safe, within a day; the same hazard is told once for each
	 * question.
	 * @param question as diagrams know it; null for the first
	 * @param where where it is, and what was said
	 * @param by username, or "system"
	 * @throws Refused when nothing is said of where it is
	 */
	@Transactional
	public void report(String reference, String question, Hazard hazard, String where, String by) {
		if (hazard == null || where == null || where.isBlank()) {
			throw new Refused("incomplete", "Say which hazard it is, where it is, and what was said.");
		}
		CaseFile file = this.files.get(reference);
		Question one = file.question(question);
		boolean known = this.sheets.all(reference, one.code(), "hazard", Report.class)
			.stream()
			.anyMatch((report) -> report.hazard() == hazard);
		if (known) {
			return;
		}
		this.sheets.keep(reference, one.code(), "hazard", new Report(hazard, where.strip(), this.files.today()), by);
		this.trail.record(reference, by, "Hazard reported", hazard.title());
		if (this.workflow.expects("case-news", reference, one.item())) {
			this.happenings.tell(file, one, News.HAZARD);
		}
		else {
			this.worklist.raise(reference, "make-safe", "Make the home safe", note(reference, one.code()), "officer");
		}
	}

	/** What was reported last, for whoever makes the home safe. */
	String note(String reference, String question) {
		return newest(reference, question).map((report) -> report.hazard().title() + ". " + report.where())
			.orElse("A hazard was reported.");
	}

	/** By when it has to be looked at: within 24 hours, until it is known to be less. */
	Optional<LocalDate> dueOn(String reference, String question) {
		return newest(reference, question).map((report) -> report.on().plusDays(1));
	}

	private Optional<Report> newest(String reference, String question) {
		return this.sheets.newest(reference, question, "hazard", Report.class);
	}

	/** A hazard as it was reported. */
	record Report(Hazard hazard, String where, LocalDate on) {
	}

}
