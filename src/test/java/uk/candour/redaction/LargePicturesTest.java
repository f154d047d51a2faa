package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who redacts is told which pages are largely pictures: handwriting on them is not read.
 */
class LargePicturesTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Oswin Quarrenby", "s. 40"));

	@TempDir
	Path folder;

	@Test
	void pagesThatAreLargelyPicturesAreNamed() throws Exception {
		assertThat(warnings(MARKS, 500, 60, 500, 500, 60, 500)).containsExactly(
				"Large pictures: look at pages 1, 3 to 4, 6 before release. Handwriting and faint print on pictures"
						+ " may not be found.");
		assertThat(warnings(MARKS, 60, 500)).containsExactly("Large pictures: look at page 2 before release."
				+ " Handwriting and faint print on pictures may not be found.");
	}

	@Test
	void smallPicturesAndDocumentsInWhichNothingIsLookedForNeedNoWarning() throws Exception {
		assertThat(warnings(MARKS, 60, 100)).isEmpty();
		assertThat(warnings(List.of(), 500)).isEmpty();
	}

	/** Of a document with a square picture of so many points on each page. */
	private List<String> warnings(List<Mark> marks, int... sides) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (PDDocument document = new PDDocument()) {
			for (int side : sides) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream out = new PDPageContentStream(document, page)) {
					out.drawImage(LosslessFactory.createFromImage(document, hills()), 50, 50, side, side);
				}
			}
			document.save(in.toFile());
		}
		return FairCopy.of(in, null, this.folder.resolve("out.pdf"), marks).redaction().warnings();
	}

	private static BufferedImage hills() {
		BufferedImage picture = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(new Color(180, 210, 240));
		pen.fillRect(0, 0, 120, 120);
		pen.setColor(new Color(40, 120, 60));
		pen.fillOval(-30, 70, 120, 120);
		pen.fillOval(50, 85, 120, 120);
		pen.dispose();
		return picture;
	}

}
