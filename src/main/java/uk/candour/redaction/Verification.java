package uk.candour.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import uk.candour.redaction.inspection.CoveredText;
import uk.candour.redaction.inspection.Findings;
import uk.candour.redaction.inspection.FontPages;
import uk.candour.redaction.inspection.Inspection;
import uk.candour.redaction.inspection.MarkedAreas;
import uk.candour.redaction.inspection.OcrReading;
import uk.candour.redaction.inspection.PageRender;
import uk.candour.redaction.inspection.PictureTexts;
import uk.candour.redaction.inspection.Tesseract;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.WatchedRun;
import uk.candour.redaction.inspection.text.ResidueSearch;
import uk.candour.redaction.machine.FileBytes;
import uk.candour.redaction.machine.FileHash;

/**
 * The proof of one copy: everything that {@link Inspection} looks for, what lies under
 * the boxes, and what can only be seen.
 */
final class Verification {

	private final Path original;

	private final String password;

	private final Path copy;

	private final List<Mark> marks;

	private final Duration time;

	private final OcrReading ocr;

	private final List<Residue> covered = new ArrayList<>();

	private int pages;

	Verification(Path original, String password, Path copy, List<Mark> marks, PictureTexts read, Duration time) {
		this.original = original;
		this.password = password;
		this.copy = copy;
		this.marks = marks;
		this.time = time;
		this.ocr = new OcrReading(marks, read, true);
	}

	VerifiedPdf proof() throws ResidueFound {
		FileBytes bytes = InspectedPdf.bytes(this.copy);
		String before = bytes.sha256();
		refuseIfAny(
				WatchedRun.within(InspectionBudget.timeFor(this.copy, this.time), (budget) -> inspect(bytes, budget)));
		if (this.ocr.isNeeded() && Tesseract.isPresent()) {
			refuseIfAny(WatchedRun.within(this.ocr.time(), (budget) -> read(bytes, budget)));
		}
		if (!before.equals(FileHash.sha256(this.copy))) {
			throw new UnusablePdf("The redacted copy changed while it was inspected. Redact the original again.");
		}
		return new VerifiedPdf(this.copy, before, this.pages, this.covered);
	}

	private static void refuseIfAny(List<Residue> residues) throws ResidueFound {
		if (!residues.isEmpty()) {
			throw new ResidueFound(residues);
		}
	}

	private List<Residue> inspect(FileBytes bytes, InspectionBudget budget) throws IOException {
		Inspection inspection = new Inspection(this.marks, true, budget);
		boolean words = this.marks.stream().anyMatch((mark) -> !(mark instanceof Mark.Box));
		MarkedAreas areas = new MarkedAreas(this.marks, inspection.findings());
		try (InspectedPdf pdf = InspectedPdf.open(bytes, null)) {
			this.pages = pdf.document().getNumberOfPages();
			areas.checkPages(this.pages);
			inspection.of(pdf, (page, document) -> {
				areas.check(page, new PageRender(document));
				if (words) {
					this.ocr.consider(page);
				}
			});
			if (inspection.letters() != null && inspection.letters().isAny()) {
				inspection.letters()
					.report(this.original, this.password, new FontPages(pdf.document(), budget), inspection.findings(),
							budget);
			}
		}
		judgeCovered(inspection, budget);
		return inspection.findings().inPageOrder();
	}

	/**
	 * Text that the original already had under a box is no residue of a mark: whoever
	 * sends the copy must know of it. Anything else under a box was put there by mistake.
	 */
	private void judgeCovered(Inspection inspection, InspectionBudget budget) throws IOException {
		List<Residue> under = inspection.covered().inPageOrder();
		if (under.isEmpty()) {
			return;
		}
		CoveredText before = CoveredText.in(this.original, this.password, budget);
		for (Residue residue : under) {
			if (before.holds(residue)) {
				this.covered.add(residue);
			}
			else {
				inspection.findings().add(residue.channel(), residue.page(), residue.detail());
			}
		}
	}

	private List<Residue> read(FileBytes bytes, InspectionBudget budget) throws IOException {
		Findings findings = new Findings();
		try (InspectedPdf pdf = InspectedPdf.open(bytes, null)) {
			this.ocr.search(pdf, new ResidueSearch(this.marks, budget), findings, budget);
		}
		return findings.inPageOrder();
	}

}
