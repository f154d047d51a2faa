package uk.candour.redaction;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PageReader;
import uk.candour.redaction.removal.content.StreamShelf;
import uk.candour.redaction.removal.file.Layers;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.fonts.FontCodes;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.search.PictureView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Pixels go at the picture's own resolution, whatever the picture is made of.
 */
class ScannedPagesTest {

	@TempDir
	Path folder;

	private static BufferedImage scan(int type) {
		BufferedImage scan = new BufferedImage(1200, 400, type);
		Graphics2D brush = scan.createGraphics();
		brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, 1200, 400);
		brush.setColor(Color.BLACK);
		brush.setFont(new Font("SansSerif", Font.PLAIN, 50));
		brush.drawString("The tenant is Alice Smithson", 60, 120);
		brush.drawString("and her flat is damp.", 60, 240);
		brush.dispose();
		return scan;
	}

	private Path write(String kind) throws Exception {
		Path file = this.folder.resolve("in.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			PDImageXObject image = switch (kind) {
				case "jpeg" -> JPEGFactory.createFromImage(document, scan(BufferedImage.TYPE_INT_RGB), 0.9f);
				case "fax" -> CCITTFactory.createFromImage(document, scan(BufferedImage.TYPE_BYTE_BINARY));
				default -> LosslessFactory.createFromImage(document, scan(BufferedImage.TYPE_INT_RGB));
			};
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawImage(image, 50, 500, 480, 160);
			}
			document.save(file.toFile());
		}
		return file;
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpeg", "fax", "lossless" })
	void pixelsUnderAnAreaAreGoneFromThePictureItself(String kind) throws Exception {
		Path in = write(kind);
		Path out = this.folder.resolve("out.pdf");
		Area name = new Area(1, 50 + 370 * 0.4, 842 - 660 + 65 * 0.4, 420 * 0.4, 75 * 0.4);
		new Redactor().redact(in, out, List.of(new Mark.Box(name, "section 40(2)")), null);
		BufferedImage picture = pictureIn(out);
		assertThat(picture.getWidth()).isEqualTo(1200);
		for (int x = 380; x < 780; x += 7) {
			for (int y = 72; y < 132; y += 3) {
				assertThat(picture.getRGB(x, y) & 0xff).as("pixel %s,%s", x, y).isLessThan(60);
			}
		}
		assertThat(darkPixels(picture, 60, 180, 600, 70)).as("the line below").isGreaterThan(500);
	}

	@Test
	void aNameThatOnlyAPictureShowsIsFoundAndWiped() throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = write("jpeg");
		Path out = this.folder.resolve("out.pdf");
		Redaction redaction = new Redactor().redact(in, out, List.of(new Mark.Text("Alice Smithson", "s. 40")), null);
		assertThat(redaction.removed()).isNotEmpty().allMatch((removed) -> removed.channel().equals("image"));
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
			String read = Leaks.fold(Ocr.read(page, false).stream().map(Ocr.Word::text).toList().toString());
			assertThat(read).doesNotContain("smith").doesNotContain("alice").contains("damp");
		}
	}

	@Test
	void aPictureLooksTheSameWhateverIsDrawnOverIt() throws Exception {
		byte[] plain = alone("");
		assertThat(alone("0 0 1 rg 60 520 200 40 re f\n")).isEqualTo(plain);
		assertThat(alone("0.5 g 0 0 600 800 re f\n")).isEqualTo(plain);
	}

	private byte[] alone(String drawn) throws Exception {
		try (PDDocument document = Loader.loadPDF(write("lossless").toFile())) {
			PDPage page = document.getPage(0);
			String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1) + drawn;
			page.getCOSObject().setItem(COSName.CONTENTS, TrickPdf.stream(content));
			PageContent seen = new PageReader(new FontCodes.Shelf(), new StreamShelf((warning) -> {
			}), new Layers(document.getDocumentCatalog().getCOSObject()), true)
				.read(content.getBytes(StandardCharsets.ISO_8859_1), page.getResources().getCOSObject());
			List<PictureView.View> views = new PictureView(document).pictures(0, 100, seen,
					new PageGeometry(page.getCOSObject()));
			assertThat(views).hasSize(1);
			return ((DataBufferByte) views.get(0).image().getRaster().getDataBuffer()).getData();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aPictureIsReadUnderWhatIsDrawnOverIt(boolean lettersAreDrawn) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = write("jpeg");
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(in))) {
			PDPage page = document.getPage(0);
			String letters = lettersAreDrawn
					? CorpusFonts.operators(CorpusFonts.outline("Minutes of the panel are filed here"), 14, 72, 300)
					: "";
			String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
			page.getCOSObject()
				.setItem(COSName.CONTENTS, TrickPdf.stream(content + letters + "1 g 40 590 500 80 re f\n"));
			document.save(in.toFile());
		}
		List<Mark> marks = List.of(new Mark.Text("Alice Smithson", "s. 40"));
		Path out = this.folder.resolve("out.pdf");
		Redaction redaction = new Redactor().redact(in, out, marks, null);
		assertThat(redaction.removed()).isNotEmpty().allMatch((removed) -> removed.channel().equals("image"));
		assertThat(new Inspector().verify(in, out, marks).file()).isEqualTo(out);
	}

	@Test
	void whiteLettersOfAStencilAreReadOnWhatIsDrawnBeneath() throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = this.folder.resolve("in.pdf");
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(write("fax")))) {
			PDPage page = document.getPage(0);
			for (COSName name : page.getResources().getXObjectNames()) {
				COSStream image = page.getResources().getXObject(name).getCOSObject();
				image.removeItem(COSName.COLORSPACE);
				image.setBoolean(COSName.IMAGE_MASK, true);
			}
			String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
			page.getCOSObject().setItem(COSName.CONTENTS, TrickPdf.stream("0.2 g 40 490 500 180 re f 1 g\n" + content));
			document.save(in.toFile());
		}
		Redaction redaction = new Redactor().redact(in, this.folder.resolve("out.pdf"),
				List.of(new Mark.Text("Smithson", "s. 40")), null);
		assertThat(redaction.removed()).extracting(Redaction.Removed::channel).contains("image");
	}

	private static BufferedImage pictureIn(Path file) throws Exception {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
				if (document.getPage(0).getResources().getXObject(name) instanceof PDImageXObject image) {
					return image.getImage();
				}
			}
		}
		throw new AssertionError("no picture");
	}

	private static int darkPixels(BufferedImage picture, int left, int top, int width, int height) {
		int dark = 0;
		for (int x = left; x < left + width; x++) {
			for (int y = top; y < top + height; y++) {
				dark += ((picture.getRGB(x, y) & 0xff) < 100) ? 1 : 0;
			}
		}
		return dark;
	}

}
