package uk.candour.rendition;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** LibreOffice stands in as a script of a few lines; Tesseract is the real one. */
class OutsideProgramsTests {

	@TempDir
	Path folder;

	private Path target;

	@BeforeEach
	void choosePlace() {
		this.target = this.folder.resolve("out.pdf");
	}

	@Test
	void thePagesOfLibreOfficeAreTakenAndWhatTheyLackFollows() throws Exception {
		Path pages = Samples.pdf(this.folder.resolve("pages.pdf"), "Laid out by the office suite");
		Renderer renderer = office("cp '" + pages + "' original.pdf", Duration.ofSeconds(20));
		Rendition letter = renderer.render(Samples.letter(this.folder.resolve("l.docx")), "l.docx", this.target);
		assertThat(letter.text()).containsSubsequence("Laid out by the office suite",
				"[hidden: Do not tell the tenant]", "Check whether she complained before");
		Rendition ledger = renderer.render(Samples.ledger(this.folder.resolve("l.xlsx")), "l.xlsx", this.target);
		assertThat(ledger.text()).containsSubsequence("Laid out by the office suite", "Sheet: Private notes",
				"This sheet is hidden", "Private notes r2c2");
	}

	@Test
	void anOfficeSuiteThatFailsOrHangsOrLiesIsDoneWithout() throws Exception {
		Path letter = Samples.letter(this.folder.resolve("l.docx"));
		for (String script : new String[] { "exit 1", "sleep 600", "echo nonsense > original.pdf", "true" }) {
			Rendition rendition = office(script, Duration.ofMillis(700)).render(letter, "l.docx", this.target);
			assertThat(rendition.text()).as(script).contains("Repair at 4 Tŷ Gwyn");
		}
	}

	@Test
	void aReaderThatHangsCostsTheTextLayerAndNotTheFile() throws Exception {
		Path photo = Files.write(this.folder.resolve("p.png"), Samples.png(Samples.sheet("Words")));
		Rendition rendition = new Renderer(limits(Duration.ofMillis(500)), Optional.empty(),
				Optional.of(script("sleep 600")))
			.render(photo, "p.png", this.target);
		assertThat(rendition.pages()).isEqualTo(1);
		assertThat(rendition.warnings()).singleElement().asString().contains("could not be read");
	}

	@Test
	void theWordsOfAScanCanBeSearchedWhereTheyStand() throws Exception {
		Path scan = this.folder.resolve("scan.pdf");
		try (PDDocument document = new PDDocument()) {
			for (int turned : new int[] { 0, 90 }) {
				PDPage page = new PDPage(new PDRectangle(600, 250));
				page.setRotation(turned);
				document.addPage(page);
				BufferedImage picture = Samples.sheet("Danielle Okafor");
				try (PDPageContentStream out = new PDPageContentStream(document, page)) {
					if (turned == 0) {
						out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 250);
					}
					else {
						page.setMediaBox(new PDRectangle(250, 600));
						out.drawImage(LosslessFactory.createFromImage(document, onItsSide(picture)), 0, 0, 250, 600);
					}
				}
			}
			document.save(scan.toFile());
		}
		Rendition rendition = reader().render(scan, "scan.pdf", this.target);
		assertThat(rendition.text().replaceAll("\\s+", " ")).contains("Danielle Okafor");
		assertThat(rendition.warnings()).isEmpty();
		try (PDDocument document = Binder.open(this.target)) {
			PDFTextStripperByArea area = new PDFTextStripperByArea();
			area.addRegion("writing", new java.awt.geom.Rectangle2D.Double(30, 60, 300, 60));
			for (PDPage page : document.getPages()) {
				area.extractRegions(page);
				assertThat(area.getTextForRegion("writing")).contains("Danielle").contains("Okafor");
			}
		}
	}

	@Test
	void aPhotographLyingOnItsSideIsTurnedUprightAndRead() throws Exception {
		Path photo = Files.write(this.folder.resolve("p.jpg"), sideways(Samples.sheet("Danielle Okafor")));
		Rendition rendition = reader().render(photo, "p.jpg", this.target);
		assertThat(rendition.text().replaceAll("\\s+", " ")).contains("Danielle Okafor");
		try (PDDocument document = Binder.open(this.target)) {
			assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
		}
	}

	private Renderer reader() {
		Optional<Program> tesseract = Program.find("tesseract");
		assumeTrue(tesseract.isPresent(), "Tesseract is not installed");
		return new Renderer(Limits.usual(), Optional.empty(), tesseract);
	}

	private Renderer office(String script, Duration patience) throws IOException {
		return new Renderer(limits(patience), Optional.of(script(script)), Optional.empty());
	}

	private static Limits limits(Duration patience) {
		Limits usual = Limits.usual();
		return new Limits(usual.bytes(), usual.pages(), usual.unpacked(), usual.part(), usual.pixels(), usual.depth(),
				usual.enclosures(), usual.scans(), patience);
	}

	private Program script(String lines) throws IOException {
		Path script = Files.writeString(Files.createTempFile(this.folder, "program", ".sh"),
				"#!/bin/sh\n" + lines + "\n");
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
		return new Program(script);
	}

	/** A quarter turn to the left, as a camera held upright keeps it. */
	private static BufferedImage onItsSide(BufferedImage picture) {
		AffineTransform turn = new AffineTransform(0, -1, 1, 0, 0, picture.getWidth());
		BufferedImage turned = new BufferedImage(picture.getHeight(), picture.getWidth(), BufferedImage.TYPE_INT_RGB);
		return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
	}

	/** With an EXIF note (orientation 6) that it must be turned to the right. */
	private static byte[] sideways(BufferedImage picture) throws IOException {
		ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
		ImageIO.write(onItsSide(picture), "jpg", jpeg);
		byte[] exif = { (byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1,
				0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 };
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(jpeg.toByteArray(), 0, 2);
		out.writeBytes(exif);
		out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
		return out.toByteArray();
	}

}
