package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An area that ends inside a line is proven empty: the rest of the line does not move
 * under its bar.
 */
class RestOfALineTest {

	private static final String LINE = "BT /F1 12 Tf %s Tm [(Seen by ) -3 (%s) 2 ( on the second landing at noon, as) 7"
			+ " ( agreed)] TJ ET\n";

	@TempDir
	Path folder;

	/** Each area begins after "Seen by" and ends inside the rest. */
	@ParameterizedTest
	@CsvSource({ "0, 1 0 0 1 72 500, 119, 330, 150, 16", "90, 0 1 -1 0 500 72, 119, 488, 150, 16",
			"180, -1 0 0 -1 500 500, 142.5, 488, 150, 16", "270, 0 -1 1 0 90 770, 119, 493, 150, 16" })
	void theRestOfALineStaysBesideTheBar(int turn, String matrix, double x, double y, double width, double height)
			throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(LINE.formatted(matrix, Threat.SECRET));
			pdf.page.setRotation(turn);
			Files.write(in, pdf.bytes());
		}
		List<Mark> marks = List.of(new Mark.Box(new Area(1, x, y, width, height), "section 40(2)"));
		new Redactor().redact(in, out, marks, null);
		new Inspector().verify(in, out, marks);
		assertThat(Leaks.of(out, Threat.SECRET)).isEmpty();
		assertThat(Leaks.stripped(out).replaceAll("\\s+", " ")).contains("Seen by", "landing at noon, as agreed");
	}

}
