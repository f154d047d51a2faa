package uk.candour.commands;

import java.io.File;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LateFontsTest {

	@TempDir
	Path folder;

	private final FontMapper mapper = FontMappers.instance();

	@AfterEach
	void tidy() {
		FontMappers.set(this.mapper);
	}

	@Test
	void aFontThatIsLookedForLateDrawsTheSame() throws Exception {
		File letter = Letter.write(this.folder.resolve("letter.pdf"), "Dear Alice Smithson, your repair is done.")
			.toFile();
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

}
