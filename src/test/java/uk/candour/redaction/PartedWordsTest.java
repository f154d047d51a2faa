package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A long word that a blank parts is still this word, and two words whose letters happen
 * to hold it are not. Redactor and inspector agree on which is which.
 */
class PartedWordsTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Theresa", "section 40(2)"));

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "[(for There) -200 (sa at noon)] TJ", "[(for poorThere) -200 (sas mother)] TJ",
			"[(for The) -340 (resa at noon)] TJ", "(for There sa, at noon) Tj",
			"[(for poorThere ) 278 (sas mother)] TJ", "[(for T) -300 (he) -200 (res ) 200 (a)] TJ" })
	void aPartedWordGoes(String shown) throws Exception {
		Path in = page(shown);
		Path out = this.folder.resolve("out.pdf");
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(in, in, MARKS));
		new Redactor().redact(in, out, MARKS, null);
		new Inspector().verify(in, out, MARKS);
		assertThat(Leaks.of(out, "Theresa")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(and there sat a cat) Tj", "[(and) -300 (there) -300 (sat) -300 (a) -300 (cat)] TJ" })
	void wordsThatOnlyHoldItsLettersStay(String shown) throws Exception {
		Path in = page(shown);
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, MARKS, null);
		new Inspector().verify(in, out, MARKS);
		assertThat(Leaks.stripped(out).replaceAll("\\s+", " ")).contains("and there sat a cat");
	}

	private Path page(String shown) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /F1 12 Tf 72 500 Td " + shown + " ET\n");
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

}
