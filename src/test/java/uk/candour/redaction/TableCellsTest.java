package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A name that stands in two cells of a table is a name for the inspector too, and what
 * only stands somewhere in the table is none.
 */
class TableCellsTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text(Threat.SECRET, "section 40(2)"));

	@TempDir
	Path folder;

	/** Places of the surname and the forename on the page. */
	@ParameterizedTest
	@CsvSource({ "72, 484, 310, 484", "310, 484, 72, 484", "72, 484, 310, 498", "430, 484, 72, 484" })
	void aNameInTwoCellsIsFound(int x, int y, int otherX, int otherY) throws Exception {
		Path in = page(line("Thackeray", x, y) + line("Rosalind", otherX, otherY) + line("Flat 9", 200, 484));
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(in, in, MARKS));
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, MARKS, null);
		new Inspector().verify(in, out, MARKS);
		assertThat(Leaks.stripped(out)).contains("Flat 9").doesNotContain("Thackeray", "Rosalind");
	}

	@ParameterizedTest
	@CsvSource({ "72, 484, 310, 440", "72, 440, 310, 500" })
	void wordsOfOtherRowsAreNot(int x, int y, int otherX, int otherY) throws Exception {
		Path in = page(line("Thackeray", x, y) + line("Rosalind", otherX, otherY) + line("Flat 9", 200, 484));
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, MARKS, null);
		new Inspector().verify(in, out, MARKS);
		assertThat(Leaks.stripped(out)).contains("Flat 9", "Thackeray", "Rosalind");
	}

	private static String line(String text, int x, int y) {
		return CorpusPdf.line(x, y, text);
	}

	private Path page(String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(line("Surname", 72, 520) + line("Forename", 310, 520) + content);
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

}
