package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Turns a file into a PDF with a text layer. Pure: no Spring, no database. Uses
 * LibreOffice and Tesseract when they are installed and never needs them.
 */
public final class Renderer {

	private final Limits limits;

	private final Optional<Program> office;

	private final Optional<Program> tesseract;

	/** Finds LibreOffice and Tesseract on the search path, if they are there. */
	public Renderer() {
		this(Limits.usual(), Program.find("soffice"), Program.find("tesseract"));
	}

	Renderer(Limits limits, Optional<Program> office, Optional<Program> tesseract) {
		this.limits = limits;
		this.office = office;
		this.tesseract = tesseract;
	}

	/**
	 * Renders one file; the attachments of an e-mail follow it in the same PDF.
	 * @param source the file; its content decides its type, its name only helps
	 * @param name the name that people know it by
	 * @param target where the PDF goes; overwritten, and untouched when rendering fails
	 * @return what came of it
	 * @throws CannotRender when the content is encrypted, damaged or of no known type:
	 * says which
	 */
	public Rendition render(Path source, String name, Path target) throws CannotRender {
		Path folder = null;
		try {
			folder = Files.createTempDirectory("rendition");
			Binder binder = new Binder(folder, this.limits);
			PrintRoom room = new PrintRoom(this.office, new Reading(this.tesseract));
			String type = room.print(source, name, 0, binder);
			return bind(binder, type, folder.resolve("bound.pdf"), target);
		}
		catch (IOException ex) {
			throw new CannotRender("“" + name + "” could not be written as PDF. Check that there is room on the disk.",
					ex);
		}
		finally {
			Folders.clear(folder);
		}
	}

	private static Rendition bind(Binder binder, String type, Path bound, Path target) throws IOException {
		int pages = binder.bind(bound);
		String text = text(bound);
		Path beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".rendition", ".pdf");
		try {
			Files.copy(bound, beside, StandardCopyOption.REPLACE_EXISTING);
			Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(beside);
		}
		return new Rendition(type, pages, text, binder.warnings());
	}

	private static String text(Path pdf) throws IOException {
		try (PDDocument document = Binder.open(pdf)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setLineSeparator("\n");
			stripper.setPageEnd("\n");
			return stripper.getText(document);
		}
	}

}
