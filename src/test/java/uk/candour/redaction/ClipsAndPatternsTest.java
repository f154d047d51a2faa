package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.removal.pictures.Ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Names through which something else is seen, as office programs write headings filled
 * with gradients, and names that stand in the cells of a pattern.
 */
class ClipsAndPatternsTest {

	private static final String NAME = "Thackeray";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	@BeforeEach
	void pictureReading() {
		assumeTrue(Ocr.present(), "tesseract is not installed");
	}

	static Stream<Arguments> clips() {
		String text = "7 Tr BT /F1 30 Tf 72 500 Td (%s) Tj ET ".formatted(NAME);
		return Stream.of(Arguments.of("letters of a font", text),
				Arguments.of("drawn letters", outline(72, 500) + " W n "),
				Arguments.of("drawn letters that are painted too", outline(72, 500) + " W* f "));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("clips")
	void whatWasSeenThroughANameDoesNotCoverThePage(String how, String clip) throws Exception {
		Path out = redacted("q " + clip + "/S sh Q", CorpusPdf.numbers(0, 0, 1));
		assertThat(Leaks.seen(out)).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList())
			.doesNotContain(Leaks.fold(NAME));
		assertThat(Leaks.of(out, NAME)).isEmpty();
		assertThat(DrawnOperators.curves(out)).isZero();
	}

	@Test
	void lettersBesideTheNameStillShowWhatIsSeenThroughThem() throws Exception {
		Path out = redacted("q 7 Tr BT /F1 30 Tf 72 500 Td (Mr %s waited) Tj ET /S sh Q".formatted(NAME),
				CorpusPdf.numbers(0, 0, 1));
		assertThat(Leaks.seen(out)).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList()).contains("waited");
	}

	@ParameterizedTest
	@ValueSource(ints = { 110, 93 })
	void lettersInTheCellsOfAPatternGo(int step) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("/Pattern cs /P scn 100 400 400 90 re f");
			COSStream cell = CorpusPdf.stream(outline(20, 8) + " f");
			cell.addAll(CorpusPdf.dictionary("PatternType", COSInteger.ONE, "PaintType", COSInteger.ONE, "TilingType",
					COSInteger.ONE, "BBox", CorpusPdf.numbers(0, 0, step, 25), "XStep", COSInteger.get(step), "YStep",
					COSInteger.get(25), "Resources", CorpusPdf.dictionary()));
			pdf.resource("Pattern", "P", cell);
			Path out = redacted(pdf);
			assertThat(DrawnOperators.curves(out)).isZero();
		}
	}

	/** A hatching under text that goes is no part of it. */
	@Test
	void aPatternThatPaintsElsewhereStays() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 600, "Seen by " + NAME) + "/Pattern cs /P scn 100 400 400 90 re f");
			COSStream cell = CorpusPdf.stream("1 1 m 2 3 4 5 6 1 c f");
			cell.addAll(CorpusPdf.dictionary("PatternType", COSInteger.ONE, "PaintType", COSInteger.ONE, "TilingType",
					COSInteger.ONE, "BBox", CorpusPdf.numbers(0, 0, 8, 8), "XStep", COSInteger.get(8), "YStep",
					COSInteger.get(8), "Resources", CorpusPdf.dictionary()));
			pdf.resource("Pattern", "P", cell);
			Path out = redacted(pdf);
			assertThat(DrawnOperators.curves(out)).isOne();
		}
	}

	private Path redacted(String content, org.apache.pdfbox.cos.COSArray colour) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content);
			pdf.resource("Shading", "S",
					CorpusPdf.dictionary("ShadingType", COSInteger.TWO, "ColorSpace", "DeviceRGB", "Coords",
							CorpusPdf.numbers(72, 0, 300, 0), "Extend",
							CorpusPdf.array(COSBoolean.TRUE, COSBoolean.TRUE), "Function",
							CorpusPdf.dictionary("FunctionType", COSInteger.TWO, "Domain", CorpusPdf.numbers(0, 1),
									"C0", CorpusPdf.numbers(0.8, 0, 0), "C1", colour, "N", COSInteger.ONE)));
			return redacted(pdf);
		}
	}

	private Path redacted(CorpusPdf pdf) throws Exception {
		Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector")
			.anyMatch((residue) -> residue.detail().contains(NAME));
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, MARKS);
		return out;
	}

	private static String outline(double x, double y) {
		String painted = CorpusFonts.operators(CorpusFonts.outline(NAME), 14, x, y);
		return painted.substring(0, painted.length() - "f\n".length());
	}

}
