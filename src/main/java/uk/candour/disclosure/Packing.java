package uk.candour.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.review.Safeguards;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Visit;

/**
 * Makes the pack: the chosen documents, proven, behind the covering letter and the
 * schedule. One document that cannot be proven stops it.
 */
@Component
class Packing {

	private final CaseFiles files;

	private final Safeguards safeguards;

	private final ChosenDocuments chosen;

	private final CoveringLetter coveringLetter;

	private final DocumentSchedule documentSchedule;

	private final Documents documents;

	private final PackRows rows;

	private final AuditTrail trail;

	private final Clock clock;

	Packing(CaseFiles files, Safeguards safeguards, ChosenDocuments chosen, CoveringLetter coveringLetter,
			DocumentSchedule documentSchedule, Documents documents, PackRows rows, AuditTrail trail, Clock clock) {
		this.files = files;
		this.safeguards = safeguards;
		this.chosen = chosen;
		this.coveringLetter = coveringLetter;
		this.documentSchedule = documentSchedule;
		this.documents = documents;
		this.rows = rows;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Assembles the pack of a case, outside any transaction.
	 * @throws Refused "not-proven" when something marked survives in a document;
	 * "not-safe" when something that the law asks for before is missing
	 */
	Errand.Report assemble(Visit visit) throws IOException {
		CaseFile file = this.files.get(visit.caseReference());
		this.safeguards.require(file.reference(), visit.item());
		try (Workroom room = this.documents.workroom()) {
			List<Proven> proven = this.chosen.prove(file.reference(), room);
			Path letter = room.file("letter.pdf");
			Path schedule = room.file("schedule.pdf");
			Path pack = room.file("pack.pdf");
			this.coveringLetter.write(file, file.question(visit.item()), proven, letter);
			this.documentSchedule.write(file.reference(), proven, this.chosen.withheldNames(file.reference()),
					schedule);
			Manifest manifest = bind(file.reference(), proven, letter, schedule, pack);
			Documents.Kept kept = keep(file.reference(), pack);
			String certificate = Certificate.json(proven, manifest);
			return () -> record(file.reference(), kept, manifest, certificate, proven.size());
		}
	}

	private Manifest bind(String reference, List<Proven> proven, Path letter, Path schedule, Path pack) {
		List<PackContents.Part> parts = proven.stream()
			.map((one) -> new PackContents.Part(one.verified(), one.title(), one.label()))
			.toList();
		try {
			return new PackBinder().bind(new PackContents("Answer to " + reference, reference, letter, schedule, parts,
					this.clock.instant()), pack);
		}
		catch (CannotBind ex) {
			throw new IllegalStateException("The pack could not be bound: " + ex.getMessage(), ex);
		}
	}

	private Documents.Kept keep(String reference, Path pack) throws IOException {
		try (InputStream content = Files.newInputStream(pack)) {
			return this.documents.store(reference, content);
		}
	}

	private Facts record(String reference, Documents.Kept kept, Manifest manifest, String certificate, int documents) {
		Document document = this.documents.enter(kept,
				Description.of(reference, Document.Kind.PACK, reference + ".pdf", "application/pdf", "system"));
		this.rows.save(new Pack(reference, document.getId(), manifest.pages(), documents, manifest.toJson(),
				certificate, this.clock.instant()));
		this.trail.record(reference, "system", "Pack assembled and inspected", document.sha256());
		return Facts.none();
	}

}
