package uk.candour.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.pdmodel.PDDocument;

import uk.candour.redaction.removal.AnnotationPass;
import uk.candour.redaction.removal.CataloguePass;
import uk.candour.redaction.removal.ContentPass;
import uk.candour.redaction.removal.DescriptionPass;
import uk.candour.redaction.removal.FontPass;
import uk.candour.redaction.removal.LinkPass;
import uk.candour.redaction.removal.NewDescriptionPass;
import uk.candour.redaction.removal.OutlinePass;
import uk.candour.redaction.removal.Pass;
import uk.candour.redaction.removal.StructurePass;
import uk.candour.redaction.removal.SweepPass;
import uk.candour.redaction.removal.Workpiece;
import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.Patience;
import uk.candour.redaction.removal.file.SourcePdf;
import uk.candour.redaction.removal.file.TargetPdf;
import uk.candour.redaction.removal.pictures.Readings;

/**
 * Removes what is marked from a copy of a PDF by every channel in which it lives. Pure:
 * no Spring, no database.
 */
public final class Redactor {

	private final List<Pass> steps;

	/** A redactor that does every pass. */
	public Redactor() {
		this(null);
	}

	/**
	 * A redactor that leaves steps out, to show that none is idle.
	 * @param steps the steps in order; null for all, made anew for each file
	 */
	Redactor(List<Pass> steps) {
		this.steps = steps;
	}

	static List<Pass> passes() {
		return List.of(new DescriptionPass(), new AnnotationPass(), new CataloguePass(), new ContentPass(),
				new FontPass(), new LinkPass(), new OutlinePass(), new StructurePass(), new SweepPass(),
				new NewDescriptionPass());
	}

	/**
	 * Writes a redacted copy. The result is not yet proven: only {@link Inspector#verify}
	 * can say that.
	 * @param source the original; never changed
	 * @param target where the copy goes; overwritten
	 * @param marks what is to go; may be empty (then the file is only sanitised)
	 * @param password the user password, or null
	 * @return what was removed and where
	 * @throws UnusablePdf when the file cannot be read, needs a password or exceeds the
	 * limits
	 */
	public Redaction redact(Path source, Path target, List<Mark> marks, String password) {
		return redact(source, target, marks, password, Set.of(), new Readings());
	}

	/**
	 * As above.
	 * @param pictures pages, from 1, that become pictures of what is left on them
	 * @param readings what was read off pictures of this document before
	 */
	Redaction redact(Path source, Path target, List<Mark> marks, String password, Set<Integer> pictures,
			Readings readings) {
		Patience patience = Patience.with(source);
		try {
			return patience.within(() -> work(source, target, marks, password, pictures, readings, patience));
		}
		catch (UnusablePdf | RedactionRefused known) {
			throw known;
		}
		catch (IOException | RuntimeException failed) {
			throw new UnusablePdf(
					"This PDF could not be read to its end: " + failed.getMessage() + ". Ask for another copy.",
					failed);
		}
		catch (StackOverflowError | OutOfMemoryError tooMuch) {
			throw new UnusablePdf("This PDF is nested too deeply or too large to be worked on. "
					+ "Ask for a copy printed to PDF again.", tooMuch);
		}
	}

	private static void requirePage(Mark mark, int pages) {
		if (mark instanceof Mark.Box box && (box.area().page() < 1 || box.area().page() > pages)) {
			throw new UnusablePdf("There is no page " + box.area().page() + " to mark an area on: this PDF has " + pages
					+ ((pages == 1) ? " page." : " pages.") + " Correct the area and try again.");
		}
	}

	private Redaction work(Path source, Path target, List<Mark> marks, String password, Set<Integer> pictures,
			Readings readings, Patience patience) throws IOException {
		Bounded.anotherFile();
		try (PDDocument document = SourcePdf.open(source, password)) {
			Workpiece work = new Workpiece(document, marks, pictures, readings, patience);
			marks.forEach((mark) -> requirePage(mark, work.pages.size()));
			List<String> done = new ArrayList<>();
			for (Pass pass : (this.steps != null) ? this.steps : passes()) {
				pass.run(work);
				done.add(pass.name());
			}
			TargetPdf.write(document, target);
			return new Redaction(List.copyOf(work.removed), done, work.pages.size(), List.copyOf(work.pictures),
					work.warnings());
		}
	}

}
