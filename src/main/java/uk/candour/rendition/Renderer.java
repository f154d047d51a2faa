package uk.candour.rendition;

import java.nio.file.Path;

/**
 * Turns a file into a PDF with a text layer. Pure: no Spring, no database. Uses
 * LibreOffice and Tesseract when they are installed and never needs them.
 */
public final class Renderer {

	/**
	 * Renders one file; the attachments of an e-mail follow it in the same PDF.
	 * @param source the file; its content decides its type, its name only helps
	 * @param name the name that people know it by
	 * @param target where the PDF goes; overwritten
	 * @return what came of it
	 * @throws CannotRender when the content is encrypted, damaged or of no known type:
	 * says which
	 */
	public Rendition render(Path source, String name, Path target) throws CannotRender {
		throw new UnsupportedOperationException();
	}

}
