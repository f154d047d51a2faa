package uk.candour.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes real files out of papers, each with the library that offices' programs are read
 * with.
 */
final class Papers {

	private Papers() {
	}

	/** The file's content. */
	static byte[] bytes(Paper paper) {
		try {
			return switch (paper.kind()) {
				case "docx" -> WordPaper.bytes(paper);
				case "xlsx" -> WorkbookPaper.bytes(paper);
				case "pdf" -> PdfPaper.written(paper);
				case "scan" -> PdfPaper.scanned(paper);
				case "scan-jpg" -> PdfPaper.pictured(paper);
				case "photo" -> PhotoPaper.bytes(paper);
				case "eml" -> MailPaper.bytes(paper);
				default -> throw new IllegalArgumentException("No such kind of paper: " + paper.kind());
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A demonstration file of kind " + paper.kind() + " could not be made", ex);
		}
	}

}
