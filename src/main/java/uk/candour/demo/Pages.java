package uk.candour.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets lines of text on A4 pages of a PDF.
 */
final class Pages implements AutoCloseable {

	private static final float LEFT = 72;

	private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

	private static final float TOP = PDRectangle.A4.getHeight() - 80;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final PDDocument document;

	private final PDFont font;

	private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);

	private PDPageContentStream content;

	private float y;

	Pages(PDDocument document, FontName font) throws IOException {
		this.document = document;
		this.font = new PDType1Font(font);
		turn();
	}

	/** A day as it is written in letters. */
	static String day(LocalDate day) {
		return DAY.format(day);
	}

	void heading(String text, float size) throws IOException {
		line(text, this.bold, size);
	}

	/** A paragraph, broken where the line is full; an empty one is a gap. */
	void paragraph(String text, float size) throws IOException {
		for (String line : broken(text, size)) {
			line(line, this.font, size);
		}
		this.y -= size / 2;
	}

	private void line(String text, PDFont face, float size) throws IOException {
		if (this.y < 80) {
			turn();
		}
		this.content.beginText();
		this.content.setFont(face, size);
		this.content.newLineAtOffset(LEFT, this.y);
		this.content.showText(text);
		this.content.endText();
		this.y -= size * 1.4f;
	}

	private List<String> broken(String text, float size) throws IOException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && this.font.getStringWidth(longer) / 1000 * size > WIDTH) {
				lines.add(line.toString());
				line.setLength(0);
				longer = word;
			}
			line.setLength(0);
			line.append(longer);
		}
		lines.add(line.toString());
		return lines;
	}

	private void turn() throws IOException {
		close();
		PDPage page = new PDPage(PDRectangle.A4);
		this.document.addPage(page);
		this.content = new PDPageContentStream(this.document, page);
		this.y = TOP;
	}

	@Override
	public void close() throws IOException {
		if (this.content != null) {
			this.content.close();
		}
	}

}
