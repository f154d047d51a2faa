package uk.candour.commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LateFontsTest {

	private final FontMapper mapper = FontMappers.instance();

	@AfterEach
	void tidy() {
		FontMappers.set(this.mapper);
	}

	@Test
	void aFontThatIsLookedForLateDrawsTheSame() throws Exception {
		byte[] letter = letter();
		try (PDDocument early = Loader.loadPDF(letter); PDDocument late = Loader.loadPDF(letter)) {
			var expected = new PDFRenderer(early).renderImage(0);
			LateFonts.use();
			var drawn = new PDFRenderer(late).renderImage(0);
			for (int y = 60; y < 110; y++) {
				for (int x = 0; x < expected.getWidth(); x++) {
					assertThat(drawn.getRGB(x, y) & 0x808080).isEqualTo(expected.getRGB(x, y) & 0x808080);
				}
			}
		}
	}

	private static byte[] letter() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText("Dear Alice Smithson, your repair is done.");
				content.endText();
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

}
