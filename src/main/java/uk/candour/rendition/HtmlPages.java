package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Turns trusted XHTML into a PDF.
 */
public final class HtmlPages {

	private HtmlPages() {
	}

	/**
	 * Writes the pages.
	 * @param xhtml well-formed, with its CSS in a style element
	 * @param target where the PDF goes; overwritten
	 * @param title of the document
	 */
	public static void write(String xhtml, Path target, String title) throws IOException {
		throw new UnsupportedOperationException();
	}

}
