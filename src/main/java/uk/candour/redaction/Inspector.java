package uk.candour.redaction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import uk.candour.redaction.inspection.Findings;
import uk.candour.redaction.inspection.Inspection;
import uk.candour.redaction.inspection.OcrReading;
import uk.candour.redaction.inspection.PictureTexts;
import uk.candour.redaction.inspection.Tesseract;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.WatchedRun;
import uk.candour.redaction.inspection.text.ResidueSearch;

/**
 * Searches a PDF for residue by every channel, sharing no code with the redactor. The
 * only maker of a {@link VerifiedPdf}.
 */
public final class Inspector {

	private final Duration time;

	/** An inspector that reads pictures anew. */
	public Inspector() {
		this(InspectionBudget.TIME);
	}

	/**
	 * An inspector with less patience.
	 * @param time the most that one file may take, reading of pictures apart
	 */
	Inspector(Duration time) {
		this.time = time;
	}

	/**
	 * Looks for residue of the marks, also in pictures where Tesseract is installed, and
	 * for suspicious structure in any case.
	 * @param pdf the file
	 * @param marks what must be gone; may be empty
	 * @param password the user password, or null
	 * @return every finding; empty when clean
	 * @throws UnusablePdf when the file cannot be read, needs a password or exceeds the
	 * limits of time and memory
	 */
	public List<Residue> inspect(Path pdf, List<Mark> marks, String password) {
		boolean words = marks.stream().anyMatch((mark) -> !(mark instanceof Mark.Box));
		OcrReading pictures = new OcrReading(marks, new PictureTexts(), false);
		Findings findings = WatchedRun.within(InspectionBudget.timeFor(pdf, this.time), (budget) -> {
			Inspection inspection = new Inspection(marks, false, budget);
			try (InspectedPdf opened = InspectedPdf.open(pdf, password)) {
				inspection.of(opened, (page, document) -> {
					if (words) {
						pictures.consider(page);
					}
				});
			}
			return inspection.findings();
		});
		if (pictures.isNeeded() && readsPictures()) {
			WatchedRun.within(pictures.time(), (budget) -> {
				try (InspectedPdf opened = InspectedPdf.open(pdf, password)) {
					pictures.search(opened, new ResidueSearch(marks, budget), findings, budget);
				}
				return findings;
			});
		}
		return findings.inPageOrder();
	}

	/** Whether texts are looked for in pictures here too: that needs Tesseract. */
	public static boolean readsPictures() {
		return Tesseract.isPresent();
	}

	/**
	 * Inspects a redacted copy and vouches for it.
	 * @param original the file before redaction, without a password; text that it hides
	 * under boxes and that no mark asks for is a warning of the proof, not residue
	 * @param redacted the copy
	 * @param marks what must be gone
	 * @return the proof
	 * @throws ResidueFound when anything survives
	 * @throws UnusablePdf when a file cannot be read or exceeds the limits of time and
	 * memory
	 */
	public VerifiedPdf verify(Path original, Path redacted, List<Mark> marks) throws ResidueFound {
		return verify(original, null, redacted, marks, new PictureTexts());
	}

	/**
	 * As above, of a copy of a locked original.
	 * @param password what opens the original, or null
	 * @param read what pictures of earlier copies were found to say
	 */
	VerifiedPdf verify(Path original, String password, Path redacted, List<Mark> marks, PictureTexts read)
			throws ResidueFound {
		return new Verification(original, password, redacted, marks, read, this.time).proof();
	}

}
