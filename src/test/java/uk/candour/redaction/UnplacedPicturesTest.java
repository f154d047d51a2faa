package uk.candour.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.candour.redaction.removal.pictures.Ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Pictures that no page draws as pictures: they are letters of a font, mask or fill
 * something else, or show only in a colour.
 */
class UnplacedPicturesTest {

	private static final Mark NAME = new Mark.Text("Ferriby", "section 40(2)");

	private static final String SAID = "The surveyor Ferriby said";

	private static final int WIDE = CorpusPictures.WIDTH;

	private static final int HIGH = CorpusPictures.HEIGHT;

	@TempDir
	Path folder;

	/** What a page draws. */
	private record Trick(String name, Drawing drawing) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	private interface Drawing {

		void on(CorpusPdf pdf) throws IOException;

	}

	private static COSStream grey(String text) {
		return CorpusPictures.image(CorpusPictures.grey(text), "DeviceGray", 8);
	}

	private static COSDictionary resources(String category, String name, COSStream stream) {
		return CorpusPdf.dictionary(category, CorpusPdf.dictionary(name, stream));
	}

	/** A font of one letter, drawn as a picture of a sentence. */
	private static COSDictionary font(String matrix, int width) {
		COSStream procedure = CorpusPdf.stream(width + " 0 d0 " + matrix + " cm /Q Do");
		return CorpusPdf.dictionary("Type", "Font", "Subtype", "Type3", "FontBBox",
				CorpusPdf.numbers(0, -300, width, 1000), "FontMatrix", CorpusPdf.numbers(0.001, 0, 0, 0.001, 0, 0),
				"FirstChar", 97, "LastChar", 97, "Widths", CorpusPdf.numbers(width), "Encoding",
				CorpusPdf.dictionary("Differences", CorpusPdf.array(COSInteger.get(97), COSName.getPDFName("a"))),
				"CharProcs", CorpusPdf.dictionary("a", procedure), "Resources", resources("XObject", "Q", grey(SAID)));
	}

	private static void letter(CorpusPdf pdf) {
		pdf.add("BT /G 30 Tf 72 500 Td (a) Tj ET\n").resource("Font", "G", font("8000 0 0 960 0 -200", 8000));
	}

	/** White letters through which a red box is seen. */
	private static void mask(CorpusPdf pdf) {
		COSStream said = grey(SAID);
		said.setItem(COSName.DECODE, CorpusPdf.numbers(1, 0));
		COSStream group = CorpusPdf.form("q 250 0 0 30 72 500 cm /I Do Q");
		group.setItem(COSName.GROUP, CorpusPdf.dictionary("S", "Transparency", "CS", "DeviceGray"));
		group.setItem(COSName.RESOURCES, resources("XObject", "I", said));
		COSDictionary state = CorpusPdf.dictionary("SMask", CorpusPdf.dictionary("S", "Luminosity", "G", group));
		pdf.add("q /M gs 0.6 0 0 rg 60 490 300 60 re f Q\n").resource("ExtGState", "M", state);
	}

	private static void inlineInTile(CorpusPdf pdf) {
		StringBuilder digits = new StringBuilder();
		for (byte eight : CorpusPictures.bits(SAID)) {
			digits.append(String.format("%02x", eight));
		}
		COSStream tile = CorpusPdf.stream(
				"q 250 0 0 30 5 5 cm BI /W " + WIDE + " /H " + HIGH + " /BPC 1 /CS /G /F /AHx ID " + digits + "> EI Q");
		tile.addAll(CorpusPdf.dictionary("Type", "Pattern", "PatternType", 1, "PaintType", 1, "TilingType", 1, "BBox",
				CorpusPdf.numbers(0, 0, 260, 40), "XStep", 260, "YStep", 40, "Resources", new COSDictionary()));
		pdf.add("/Pattern cs /P scn 72 400 400 120 re f\n").resource("Pattern", "P", tile);
	}

	static Stream<Trick> tricks() {
		return Stream.of(new Trick("a letter of a font", UnplacedPicturesTest::letter),
				new Trick("a mask", UnplacedPicturesTest::mask),
				new Trick("inline in a tile", UnplacedPicturesTest::inlineInTile));
	}

	private Path original(Trick trick) throws IOException {
		Path in = this.folder.resolve("in.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("");
			trick.drawing().on(pdf);
			Files.write(in, pdf.bytes());
		}
		return in;
	}

	@ParameterizedTest
	@MethodSource("tricks")
	void aNameIsReadWhateverItsPictureIsFor(Trick trick) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = original(trick);
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel).contains("image");
		Path out = this.folder.resolve("out.pdf");
		assertThat(new Redactor().redact(in, out, List.of(NAME), null).removed()).isNotEmpty();
		assertThat(Leaks.said(out)).doesNotContain("ferriby");
		FairCopy.of(in, null, out, List.of(NAME));
		assertThat(Leaks.said(out)).doesNotContain("ferriby");
	}

	/** Green letters on red, both as light as each other. */
	private static void coloured(CorpusPdf pdf) {
		byte[] samples = CorpusPictures.grey(SAID);
		byte[] colours = new byte[3 * samples.length];
		for (int i = 0; i < samples.length; i++) {
			int paper = samples[i] & 0xff;
			colours[3 * i] = (byte) paper;
			colours[3 * i + 1] = (byte) (60 + (255 - paper) * 105 / 255);
			colours[3 * i + 2] = 60;
		}
		pdf.add("q 250 0 0 30 72 500 cm /I Do Q\n")
			.resource("XObject", "I", CorpusPictures.image(colours, "DeviceRGB", 8));
	}

	private static void drawn(CorpusPdf pdf) {
		pdf.add("1 0.2 0.2 rg 60 490 400 60 re f 0 0.62 0.2 rg\n"
				+ CorpusFonts.operators(CorpusFonts.outline("Seen by Ferriby"), 30, 72, 510) + " f 0 g\n");
	}

	static Stream<Trick> colours() {
		return Stream.of(new Trick("a picture", UnplacedPicturesTest::coloured),
				new Trick("shapes", UnplacedPicturesTest::drawn));
	}

	@ParameterizedTest
	@MethodSource("colours")
	void aNameIsReadThatOnlyAColourShows(Trick trick) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = original(trick);
		assertThat(inRed(in)).contains("ferriby");
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel).contains("image");
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, List.of(NAME), null);
		assertThat(inRed(out)).doesNotContain("ferriby");
		FairCopy.of(in, null, out, List.of(NAME));
	}

	/** What the first page shows by how red it is. */
	private static String inRed(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
			BufferedImage red = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
			red.getRaster()
				.setSamples(0, 0, page.getWidth(), page.getHeight(), 0,
						page.getRaster().getSamples(0, 0, page.getWidth(), page.getHeight(), 0, (int[]) null));
			StringBuilder said = new StringBuilder();
			Ocr.read(red, false).forEach((word) -> said.append(Leaks.fold(word.text())));
			return said.toString();
		}
	}

	@Test
	void aDashOfAFontIsNoWord() throws Exception {
		Path in = original(new Trick("a dash", (pdf) -> pdf.add("BT /G 12 Tf 72 500 Td (a) Tj ET\n")
			.resource("Font", "G", font("1000 0 0 60 0 300", 1000))));
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).isEmpty();
	}

}
