package uk.candour.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.removal.pictures.Ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Names in pictures that a page cuts into pieces, or draws so that nobody reads them
 * there.
 */
class UnreadPicturesTest {

	private static final Mark NAME = new Mark.Text("Ferriby", "section 40(2)");

	private static final String SAID = "The surveyor Ferriby said";

	private static final int WIDE = CorpusPictures.WIDTH;

	private static final int HIGH = CorpusPictures.HEIGHT;

	/** How a page draws its picture upright. */
	private static final String PLAIN = "250 0 0 30 72 500";

	@TempDir
	Path folder;

	/** A way of hiding a picture, and what a page is told to draw for it. */
	private record Trick(String name, Drawing drawing) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	private interface Drawing {

		void on(CorpusPdf pdf) throws IOException;

	}

	private static void draw(CorpusPdf pdf, COSStream picture, String matrix) {
		pdf.add("q " + matrix + " cm /I Do Q\n").resource("XObject", "I", picture);
	}

	private static COSStream picture(byte[] samples) {
		return CorpusPictures.image(samples, "DeviceGray", 8);
	}

	private static Trick drawn(String name, String matrix) {
		return new Trick(name, (pdf) -> draw(pdf, picture(CorpusPictures.grey(SAID)), matrix));
	}

	private static byte[] faint() {
		byte[] samples = CorpusPictures.grey(SAID);
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) (255 - (255 - (samples[i] & 0xff)) / 80);
		}
		return samples;
	}

	/** The picture in rows of some height, each a picture of its own. */
	private static void strips(CorpusPdf pdf, int rows) {
		byte[] samples = CorpusPictures.grey(SAID);
		for (int y = 0; y < HIGH; y += rows) {
			pdf.add("q 250 0 0 " + rows / 4d + " 72 " + (530 - (y + rows) / 4d) + " cm /I" + y + " Do Q\n")
				.resource("XObject", "I" + y, CorpusPictures
					.image(Arrays.copyOfRange(samples, y * WIDE, (y + rows) * WIDE), "DeviceGray", 8, WIDE, rows));
		}
	}

	/** The picture in columns of some width, each a picture of its own. */
	private static void columns(CorpusPdf pdf, int wide) {
		byte[] samples = CorpusPictures.grey(SAID);
		for (int x = 0; x < WIDE; x += wide) {
			byte[] column = new byte[wide * HIGH];
			for (int y = 0; y < HIGH; y++) {
				System.arraycopy(samples, y * WIDE + x, column, y * wide, wide);
			}
			pdf.add("q " + wide / 4d + " 0 0 30 " + (72 + x / 4d) + " 500 cm /I" + x + " Do Q\n")
				.resource("XObject", "I" + x, CorpusPictures.image(column, "DeviceGray", 8, wide, HIGH));
		}
	}

	private static void tiled(CorpusPdf pdf) {
		COSStream tile = CorpusPdf.stream("q 250 0 0 30 5 5 cm /I Do Q");
		tile.addAll(CorpusPdf.dictionary("Type", "Pattern", "PatternType", 1, "PaintType", 1, "TilingType", 1, "BBox",
				CorpusPdf.numbers(0, 0, 260, 40), "XStep", 260, "YStep", 40, "Resources",
				CorpusPdf.dictionary("XObject", CorpusPdf.dictionary("I", picture(CorpusPictures.grey(SAID))))));
		pdf.add("/Pattern cs /P scn 72 400 400 120 re f\n").resource("Pattern", "P", tile);
	}

	static Stream<Trick> tricks() {
		return Stream.of(new Trick("in strips", (pdf) -> strips(pdf, 10)),
				new Trick("in columns", (pdf) -> columns(pdf, 20)), drawn("mirrored", "-250 0 0 30 322 500"),
				drawn("askew", "180 180 -21 21 100 300"), drawn("off the page", "250 0 0 30 2000 500"),
				drawn("tiny", "9 0 0 1.1 72 500"), new Trick("white on white", (pdf) -> {
					COSStream picture = picture(CorpusPictures.grey(SAID));
					picture.setItem(COSName.DECODE, CorpusPdf.numbers(1, 1));
					draw(pdf, picture, PLAIN);
				}), new Trick("behind a mask", (pdf) -> {
					COSStream picture = picture(CorpusPictures.grey(SAID));
					picture.setItem(COSName.SMASK, picture(new byte[WIDE * HIGH]));
					draw(pdf, picture, PLAIN);
				}), new Trick("faint", (pdf) -> draw(pdf, picture(faint()), PLAIN)),
				new Trick("tiled", UnreadPicturesTest::tiled));
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
	void aNameInAPictureIsFoundHoweverItIsDrawn(Trick trick) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = original(trick);
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel).contains("image");
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, List.of(NAME));
		assertThat(copy.redaction().warnings()).as("no page became a picture").isEmpty();
		assertThat(copy.redaction().removed()).isNotEmpty();
		assertThat(Leaks.said(out, COSName.DECODE)).doesNotContain("ferriby");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mr Fer", "" })
	void aLetterOfANameMayBeAPictureInItsLine(String before) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		COSStream letter = CorpusPictures.image(new byte[] { 0, 0, 0, 0 }, "DeviceGray", 8, 2, 2);
		double end = 72 + 6.4 * before.length();
		String line = CorpusPdf.line(72, 400, before)
				+ CorpusPdf.line(end + 9, 400, before.isEmpty() ? "erriby was here" : "iby was here");
		Path in = original(new Trick("a letter", (pdf) -> {
			pdf.add(line);
			draw(pdf, letter, "8 0 0 8 " + end + " 400");
		}));
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::detail)
			.containsExactly("a picture stands where letters are missing in what is marked");
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, List.of(NAME));
		assertThat(Leaks.stripped(out)).contains("was here").doesNotContain("riby");
	}

	@Test
	void whatStandsBehindTheSamplesOfAPictureStaysBehind() throws Exception {
		byte[] shade = new byte[WIDE * 20];
		for (int i = 0; i < shade.length; i++) {
			shade[i] = (byte) (i / WIDE * 10);
		}
		COSStream rows = CorpusPdf.packed(join(shade, CorpusPictures.grey(SAID)));
		COSStream tail = CorpusPdf.packed(shade);
		byte[] packed = tail.createRawInputStream().readAllBytes();
		try (var out = tail.createRawOutputStream()) {
			out.write(join(packed, "seen by Ferriby".getBytes(StandardCharsets.US_ASCII)));
		}
		List<String> found = new ArrayList<>();
		for (COSStream picture : List.of(rows, tail)) {
			COSDictionary entries = CorpusPdf.dictionary("Type", "XObject", "Subtype", "Image", "Width", WIDE, "Height",
					20, "BitsPerComponent", 8, "ColorSpace", "DeviceGray", "Filter", "FlateDecode");
			picture.addAll(entries);
			Path in = original(new Trick("spare data", (pdf) -> draw(pdf, picture, PLAIN)));
			new Inspector().inspect(in, List.of(NAME), null).forEach((residue) -> found.add(residue.detail()));
			Path out = this.folder.resolve("out.pdf");
			FairCopy.of(in, null, out, List.of(NAME));
			try (PDDocument document = Loader.loadPDF(out.toFile())) {
				COSStream kept = document.getPage(0)
					.getResources()
					.getXObject(document.getPage(0).getResources().getXObjectNames().iterator().next())
					.getCOSObject();
				assertThat(kept.createInputStream().readAllBytes()).isEqualTo(shade);
			}
			assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).doesNotContain("Ferriby");
		}
		assertThat(found).hasSize(2);
		assertThat(found.get(0)).contains("120 rows");
		assertThat(found.get(1)).contains("Ferriby").contains("behind a picture");
	}

	private static byte[] join(byte[] one, byte[] other) {
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

}
