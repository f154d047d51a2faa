package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
 * Names that are drawn as shapes which nobody sees as the page is painted.
 */
class UnseenDrawingsTest {

	private static final String NAME = "Thackeray";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	@BeforeEach
	void pictureReading() {
		assumeTrue(Ocr.present(), "tesseract is not installed");
	}

	static Stream<Arguments> hidings() {
		String name = outline(72, 500, 14);
		return Stream.of(Arguments.of("under a box", name + "f 0 g 60 490 120 30 re f"),
				Arguments.of("under a box of four lines", name + "f 60 490 m 60 520 l 180 520 l 180 490 l h f"),
				Arguments.of("white on paper", "1 g " + name + "f"),
				Arguments.of("white in three colours", "1 1 1 rg 1 1 1 RG " + name + "B"),
				Arguments.of("not painted", name + "n"), Arguments.of("off the page", outline(1500, 500, 14) + "f"),
				Arguments.of("as small as specks", outline(72, 500, 0.5) + "f"),
				Arguments.of("clipped away", "q 300 300 50 50 re W n " + name + "f Q"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hidings")
	void aNameThatIsDrawnUnseenIsFoundAndGone(String how, String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content);
			assertThat(DrawnOperators.curves(redacted(pdf))).isZero();
		}
	}

	@Test
	void aNameBeyondTheEdgeOfItsFormIsFoundAndGone() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("/X Do");
			COSStream form = CorpusPdf.form(outline(72, 500, 14) + "f");
			form.setItem("BBox", CorpusPdf.numbers(0, 0, 20, 20));
			pdf.resource("XObject", "X", form);
			assertThat(DrawnOperators.curves(redacted(pdf))).isZero();
		}
	}

	/** The name stands where it does on every page, and so would be taken out. */
	@ParameterizedTest
	@ValueSource(strings = { "1 g 60 490 120 30 re f 0 g %sf", "0 g 60 490 120 30 re f 1 g %sf",
			"%sf q /T gs 60 490 120 30 re f Q", "%sf q 300 300 50 50 re W n 60 490 120 30 re f Q",
			"%sf 60 490 m 180 490 l 180 520 l f", "q 70 490 200 40 re W n %sf Q" })
	void shapesThatAreSeenStay(String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content.formatted(outline(72, 500, 14)));
			pdf.resource("ExtGState", "T", CorpusPdf.dictionary("ca", CorpusPdf.numbers(0.2).get(0)));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			Path out = this.folder.resolve("out.pdf");
			FairCopy.of(in, null, out, List.of(new Mark.Text("Rosalind", "section 40(2)")));
			assertThat(DrawnOperators.curves(out)).isEqualTo(DrawnOperators.curves(in)).isPositive();
		}
	}

	private Path redacted(CorpusPdf pdf) throws Exception {
		Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector")
			.anyMatch((residue) -> residue.detail().contains(NAME));
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().warnings()).anyMatch((warning) -> warning.contains("nobody sees"));
		assertThat(Leaks.fold(Leaks.stripped(out))).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
		return out;
	}

	/** The shapes, to be painted. */
	private static String outline(double x, double y, double size) {
		String painted = CorpusFonts.operators(CorpusFonts.outline(NAME), size, x, y);
		return painted.substring(0, painted.length() - "f\n".length());
	}

}
