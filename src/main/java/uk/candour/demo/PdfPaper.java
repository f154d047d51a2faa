package uk.candour.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * PDF files: written ones with text and document information, and scans, which are only a
 * picture of a page. Glyphs are drawn by PDFBox, so that no font of the machine is
 * needed.
 */
final class PdfPaper {

	private static final int SCAN_DPI = 150;

	private PdfPaper() {
	}

	/** A PDF with text. */
	static byte[] written(Paper paper) throws IOException {
		try (PDDocument document = new PDDocument()) {
			describe(document, paper);
			set(document, paper, FontName.HELVETICA, 11);
			return saved(document, paper);
		}
	}

	/** A PDF whose only page is a picture, slightly askew. */
	static byte[] scanned(Paper paper) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			PDImageXObject image = JPEGFactory.createFromImage(document, photograph(paper), 0.6f, SCAN_DPI);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
			}
			document.getDocumentInformation().setProducer("Multifunction printer, second floor");
			return saved(document, paper);
		}
	}

	/** The same picture as a JPEG. */
	static byte[] pictured(Paper paper) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(photograph(paper), "jpg", out);
		return out.toByteArray();
	}

	private static BufferedImage photograph(Paper paper) throws IOException {
		try (PDDocument sheet = new PDDocument()) {
			set(sheet, paper, FontName.TIMES_ROMAN, 13);
			BufferedImage straight = new PDFRenderer(sheet).renderImageWithDPI(0, SCAN_DPI, ImageType.GRAY);
			return PhotoPaper.askew(straight, paper.path().hashCode());
		}
	}

	private static void set(PDDocument document, Paper paper, FontName font, float size) throws IOException {
		try (Pages pages = new Pages(document, font)) {
			if (!paper.title().isEmpty()) {
				pages.heading("Wyke Council, Neighbourhoods and Housing", 10);
				pages.heading(paper.title(), 16);
				pages.paragraph(Pages.day(paper.on()), size);
			}
			for (String line : paper.lines()) {
				pages.paragraph(line, size);
			}
		}
	}

	private static void describe(PDDocument document, Paper paper) {
		PDDocumentInformation information = document.getDocumentInformation();
		information.setTitle(paper.fileName().replace(".pdf", ""));
		information.setAuthor(paper.author());
		information.setCreationDate(GregorianCalendar.from(paper.on().atTime(9, 0).atZone(ZoneOffset.UTC)));
	}

	private static byte[] saved(PDDocument document, Paper paper) throws IOException {
		document.setDocumentId((long) paper.path().hashCode());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

}
