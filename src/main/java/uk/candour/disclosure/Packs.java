package uk.candour.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Stage;
import uk.candour.correspondence.Notices;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.information.Answers;
import uk.candour.review.Safeguards;
import uk.candour.review.SecondReadings;
import uk.candour.review.SignOffs;
import uk.candour.statute.Tick;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/**
 * The packs of all cases: released only when a second person agreed and somebody signed
 * them off, only to the person and address that the case names.
 */
@Component
public class Packs {

	private final PackRows rows;

	private final CaseFiles files;

	private final SecondReadings secondReadings;

	private final SignOffs signOffs;

	private final Safeguards safeguards;

	private final Documents documents;

	private final Answers answers;

	private final Notices notices;

	private final Workflow workflow;

	private final AuditTrail trail;

	private final Clock clock;

	Packs(PackRows rows, CaseFiles files, SecondReadings secondReadings, SignOffs signOffs, Safeguards safeguards,
			Documents documents, Answers answers, Notices notices, Workflow workflow, AuditTrail trail, Clock clock) {
		this.rows = rows;
		this.files = files;
		this.secondReadings = secondReadings;
		this.signOffs = signOffs;
		this.safeguards = safeguards;
		this.documents = documents;
		this.answers = answers;
		this.notices = notices;
		this.workflow = workflow;
		this.trail = trail;
		this.clock = clock;
	}

	/** The newest pack of a case, released or not. */
	public Optional<Pack> newest(String caseReference) {
		return this.rows.findFirstByCaseReferenceOrderByAssembledAtDesc(caseReference);
	}

	/** The pack that the requester may have. */
	public Optional<Pack> released(String caseReference) {
		return this.rows.findFirstByCaseReferenceAndReleasedAtIsNotNullOrderByReleasedAtDesc(caseReference);
	}

	/**
	 * Releases the newest pack to the requester; a released case stays as it is.
	 * @throws Refused when there is no pack, no second reader agreed with it, nobody
	 * signed it off, or something that the law asks for before is missing
	 */
	@Transactional
	public void release(String caseReference) {
		release(caseReference, null);
	}

	/**
	 * Releases the newest pack as the answer to one question. A later pack takes the
	 * place of an earlier one, for it holds everything that was chosen.
	 * @param question as diagrams know it; null for the first
	 */
	@Transactional
	public void release(String caseReference, String question) {
		int number = this.files.get(caseReference).question(question).number();
		if (this.rows.existsByCaseReferenceAndQuestionAndReleasedAtIsNotNull(caseReference, number)) {
			return;
		}
		Pack pack = newest(caseReference).orElseThrow(() -> new Refused("no-pack", "There is no pack to release."));
		pack.answers(number);
		String reader = this.secondReadings.agreedBy(caseReference)
			.orElseThrow(() -> new Refused("not-agreed",
					"The pack cannot be released: no second reader has agreed with it."));
		this.signOffs.require(caseReference, question);
		this.safeguards.require(caseReference, question);
		pack.release(this.clock.instant());
		this.files.tick(caseReference, question, new Tick(Tick.Kind.RESPONSE_SENT, this.files.today(), ""), "system");
		this.files.moveTo(caseReference, Stage.RELEASED);
		CaseFile file = this.files.get(caseReference);
		if (this.answers.areFor(file.question(question))) {
			this.answers.conclude(caseReference, question, "system");
		}
		this.notices.queue(file.addressee(), "ready", "released " + pack.document());
		this.trail.record(caseReference, "system", "Pack released", "second reader " + reader);
	}

	/** Tells the requester once more that the answer waits. */
	@Transactional
	public void remind(String caseReference, String onceKey) {
		this.notices.queue(this.files.get(caseReference).addressee(), "waiting", onceKey);
		this.trail.record(caseReference, "system", "Requester reminded", "");
	}

	/**
	 * The requester took the pack; the first time, the case moves on, unless it was
	 * closed meanwhile.
	 */
	@Transactional
	public void collected(String caseReference) {
		// two downloads at once: the second waits here and finds it collected
		Pack pack = this.rows.lockReleased(caseReference)
			.orElseThrow(() -> new Refused("not-released", "The answer has not been released yet."));
		this.trail.record(caseReference, "requester", "Pack downloaded", "");
		if (pack.collectedAt().isEmpty()) {
			pack.collect(this.clock.instant());
			if (this.files.get(caseReference).closedAt().isEmpty()) {
				this.workflow.tell("pack-collected", caseReference, Facts.none());
			}
		}
	}

	/**
	 * The pack's file, read through before any of it is handed out.
	 * @throws Refused when it is not, byte for byte, what was assembled
	 */
	public Document file(Pack pack) {
		return this.documents.find(pack.caseReference(), pack.document())
			.filter(this.documents::isUnchanged)
			.orElseThrow(() -> new Refused("pack-changed", "The file of the answer to " + pack.caseReference()
					+ " is not as it was made, so it is not handed out. The office has to make it anew."));
	}

	/**
	 * Reads the pack's file.
	 * @throws Refused when it is not, byte for byte, what was assembled
	 * @throws IOException when it cannot be read
	 */
	public InputStream open(Pack pack) throws IOException {
		return this.documents.open(file(pack));
	}

}
