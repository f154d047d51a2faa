package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of which some letters are text and some are drawn.
 */
class MixedLettersTest {

	private static final String NAME = "Sackeray";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	static Stream<Arguments> words() {
		return Stream.of(
				Arguments.of("a drawn initial three lines high",
						drawn("S", 72, 477, 42) + CorpusPdf.line(102, 500, "ackeray lived at the")
								+ CorpusPdf.line(102, 486, "corner for many years")),
				Arguments.of("letters drawn in the middle",
						CorpusPdf.line(72, 500, "Mr Sac") + drawn("k", 110.5, 500, 12) + drawn("e", 116.5, 500, 12)
								+ CorpusPdf.line(123.5, 500, "ray")),
				Arguments.of("a last letter that is drawn",
						CorpusPdf.line(72, 500, "Sackera") + drawn("y", 116, 500, 12)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("words")
	void aNameThatIsPartlyDrawnIsFoundAndGone(String how, String content) throws Exception {
		Path in = page(content);
		assertThat(DrawnOperators.curves(in)).isPositive();
		assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector")
			.anyMatch((residue) -> residue.channel().equals("page"));
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().pictures()).isEmpty();
		assertThat(DrawnOperators.curves(out)).isZero();
		assertThat(Leaks.fold(Leaks.stripped(out))).doesNotContain("acke", "ray")
			.contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
	}

	@Test
	void aShapeBesideAnotherWordStays() throws Exception {
		Path in = page(drawn("S", 72, 477, 42) + CorpusPdf.line(102, 500, "hackleray lived at the"));
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, MARKS);
		assertThat(DrawnOperators.curves(out)).isEqualTo(DrawnOperators.curves(in));
		assertThat(Leaks.fold(Leaks.stripped(out))).contains("hackleray");
	}

	private Path page(String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content);
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	private static String drawn(String letter, double x, double y, double size) {
		return CorpusFonts.operators(CorpusFonts.outline(letter), size, x, y);
	}

}
