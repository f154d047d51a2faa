package uk.candour.redaction;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.inspection.GreyPicture;
import uk.candour.redaction.removal.Workpiece;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PageReader;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.file.Patience;
import uk.candour.redaction.removal.pictures.Ink;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.pictures.Readings;
import uk.candour.redaction.removal.search.PictureView;
import uk.candour.redaction.removal.search.TypedParts;
import uk.candour.redaction.removal.search.Wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Pictures are read where they may hold writing, once, and not taken as proof of what no
 * machine here can read.
 */
class PicturesReadTest {

	@TempDir
	Path folder;

	private static BufferedImage paper() {
		BufferedImage picture = new BufferedImage(600, 300, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = picture.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, 600, 300);
		brush.dispose();
		return picture;
	}

	/** A line of two pixels' width, darker than the paper. */
	private static BufferedImage stroke(int contrast) {
		BufferedImage picture = paper();
		for (int y = 100; y < 120; y++) {
			picture.getRaster().setSample(300, y, 0, 255 - contrast);
			picture.getRaster().setSample(301, y, 0, 255 - contrast);
		}
		return picture;
	}

	private static BufferedImage shade() {
		BufferedImage picture = paper();
		Graphics2D brush = picture.createGraphics();
		brush.setPaint(new GradientPaint(0, 0, Color.BLACK, 600, 0, Color.WHITE));
		brush.fillRect(0, 0, 600, 300);
		brush.dispose();
		return picture;
	}

	@Test
	void plainPaperAndSoftShadesHoldNoWriting() {
		for (BufferedImage plain : List.of(paper(), shade())) {
			assertThat(Ink.in(plain, new Rectangle(600, 300))).isFalse();
			assertThat(GreyPicture.of(plain).isPainted()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 6, 20, 255 })
	void theFaintestStrokeMayBeWriting(int contrast) {
		BufferedImage picture = stroke(contrast);
		assertThat(Ink.in(picture, new Rectangle(600, 300))).isTrue();
		assertThat(Ink.in(picture, new Rectangle(280, 90, 40, 12))).isTrue();
		assertThat(Ink.in(picture, new Rectangle(0, 0, 290, 300))).isFalse();
		assertThat(Ink.in(picture, new Rectangle(600, 0, 100, 300))).isFalse();
		GreyPicture grey = GreyPicture.of(picture);
		assertThat(grey.isPainted(new Rectangle2D.Double(0.45, 0.3, 0.1, 0.1))).isTrue();
		assertThat(grey.isPainted(new Rectangle2D.Double(0, 0, 0.45, 1))).isFalse();
	}

	@Test
	void onlyTheBorderIsLeftOut() {
		assertThat(Ink.part(stroke(6), 10)).isEqualTo(new Rectangle(290, 90, 22, 40));
		GreyPicture trimmed = GreyPicture.of(stroke(6)).trimmed();
		assertThat(List.of(trimmed.width(), trimmed.height())).containsExactly(50, 68);
		assertThat(trimmed.isPainted()).isTrue();
		assertThat(Ink.part(stroke(6), 1000)).isEqualTo(new Rectangle(600, 300));
	}

	@Test
	void whatLooksTheSameIsReadOnce() throws IOException {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Readings readings = new Readings();
		Patience patience = new Patience(60);
		List<Ocr.Word> words = readings.of(CorpusPictures.of("The gutter leaks", BufferedImage.TYPE_BYTE_GRAY), false,
				patience);
		assertThat(words).extracting(Ocr.Word::text).contains("gutter");
		assertThat(readings.of(CorpusPictures.of("The gutter leaks", BufferedImage.TYPE_BYTE_GRAY), false, patience))
			.isSameAs(words);
		assertThat(readings.of(CorpusPictures.of("The gutter drips", BufferedImage.TYPE_BYTE_GRAY), false, patience))
			.extracting(Ocr.Word::text)
			.contains("drips");
	}

	/** What is looked at of a page with a picture behind all of its text. */
	private List<PictureView.View> looks(BufferedImage behind) throws IOException {
		return looks(behind, "");
	}

	private List<PictureView.View> looks(BufferedImage behind, String mode) throws IOException {
		try (CorpusPdf pdf = new CorpusPdf(); PDDocument document = pdf.document) {
			byte[] samples = new byte[600 * 300];
			behind.getRaster().getDataElements(0, 0, 600, 300, samples);
			COSDictionary page = pdf
				.page("q 595 0 0 842 0 0 cm /I Do Q\n" + mode + CorpusPdf.line(72, 780, CorpusPdf.SENTENCES.get(0)))
				.resource("XObject", "I", CorpusPictures.image(samples, "DeviceGray", 8, 600, 300)).page.getCOSObject();
			Workpiece work = new Workpiece(document, List.of(), Set.of(), new Readings(), new Patience(60));
			PageContent content = new PageReader(work.fonts, work.streams, work.layers, true).read(
					work.streams.contents(page.getDictionaryObject(COSName.CONTENTS)),
					page.getCOSDictionary(COSName.RESOURCES));
			PictureView view = new PictureView(document);
			PageGeometry geometry = new PageGeometry(page);
			List<PictureView.View> looks = view.pictures(0, 72, content, geometry);
			Mark name = new Mark.Expression(Pattern.compile("[A-Z][a-z]+"), "section 40(2)");
			PictureView.View lines = view.beside(0, 72, geometry, looks, new TypedParts(Wanted.of(List.of(name))))
				.lines(content.lines());
			return (lines == null) ? looks : Stream.concat(looks.stream(), Stream.of(lines)).toList();
		}
	}

	@Test
	void textOnAPlainPictureIsNotReadWithIt() throws IOException {
		assertThat(looks(paper())).hasSize(1);
		assertThat(looks(shade())).hasSize(1);
		assertThat(looks(stroke(255))).as("the stroke is far from every line").hasSize(1);
		BufferedImage nearALine = paper();
		nearALine.getRaster().setSamples(296, 20, 8, 4, 0, new int[32]);
		assertThat(looks(nearALine)).hasSize(2);
		assertThat(looks(nearALine, "3 Tr ")).as("text that recognition put there").hasSize(1);
	}

	@Test
	void whatIsPaintedOverThousandsOfTimesIsRefused() throws IOException {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = this.folder.resolve("in.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			String letters = CorpusFonts.operators(CorpusFonts.outline("Ferriby Brough"), 20, 72, 500);
			Files.write(in, pdf.page("0 0 m 595 842 l 595 0 l f\n".repeat(3100) + letters).bytes());
		}
		assertThatExceptionOfType(UnusablePdf.class)
			.isThrownBy(() -> new Redactor().redact(in, this.folder.resolve("out.pdf"),
					List.of(new Mark.Text("Ferriby", "section 40(2)")), null))
			.withMessageContaining("Page 1 is painted over thousands of times");
	}

	@Test
	void whatIsDrawnWithLinesWithoutEndIsRefused() throws IOException {
		Path in = this.folder.resolve("in.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			Files.write(in, pdf.page("0 0 m " + "595 842 l 0 9 l ".repeat(8_000) + "f\n").bytes());
		}
		assertThatExceptionOfType(UnusablePdf.class)
			.isThrownBy(() -> new Redactor().redact(in, this.folder.resolve("out.pdf"),
					List.of(new Mark.Text("Ferriby", "section 40(2)")), null))
			.withMessageContaining("Page 1 is drawn with more long lines");
	}

	@Test
	void aMapOfManyShortLinesIsWorkedOn() throws IOException {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			Files.write(in, pdf.page("0 0 m " + "595 842 l 594 840 l ".repeat(8_000) + "f\n").bytes());
		}
		new Redactor().redact(in, out, List.of(new Mark.Text("Ferriby", "section 40(2)")), null);
		assertThat(out).exists();
	}

	@Test
	void aNameThatNoMachineHereCanReadIsNotProvenGone() throws IOException {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = Files.write(this.folder.resolve("in.pdf"),
				Threat.all()
					.stream()
					.filter((threat) -> threat.name().equals("no-table-no-map"))
					.findAny()
					.orElseThrow()
					.bytes());
		Path out = this.folder.resolve("out.pdf");
		Mark hebrew = new Mark.Text("\u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9", "section 40(2)");
		assertThatExceptionOfType(RedactionRefused.class)
			.isThrownBy(() -> new Redactor().redact(in, out, List.of(hebrew), null))
			.withMessageContaining("Page 1");
		assertThat(out).doesNotExist();
		Mark absent = new Mark.Text("Bartholomew", "section 40(2)");
		assertThat(new Redactor().redact(in, out, List.of(absent), null).removed()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void howAFileIsLaidOutIsNoText(boolean packed) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "She is 21 and lives at 11 George St, room 00, with a PDF"));
			if (packed) {
				pdf.packing = org.apache.pdfbox.pdfwriter.compress.CompressParameters.DEFAULT_COMPRESSION;
			}
			Files.write(in, pdf.bytes());
		}
		List<Mark> marks = List.<String>of("21", "11", "St", "00", "PDF", "R", "xref")
			.stream()
			.<Mark>map((text) -> new Mark.Text(text, "section 40(2)"))
			.toList();
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, marks);
		assertThat(Leaks.fold(Leaks.stripped(out))).doesNotContain("21", "11");
	}

}
