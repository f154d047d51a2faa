package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The inspector reads pages to their end, whatever operators stand on them.
 */
class ReadInFullTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Quarrenby", "s. 40"));

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "(before) '", "1 2 (before) \"", "(before) Tj T*", "2 3 7 Td (before) '" })
	void whatFollowsAnyOperatorThatShowsTextIsRead(String operators) throws Exception {
		try (TrickPdf pdf = new TrickPdf()
			.page("BT /F1 12 Tf 14 TL 72 700 Td " + operators + " (Oswin Quarrenby) Tj ET")) {
			Path copy = pdf.save(this.folder);
			assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(copy, copy, MARKS))
				.satisfies((left) -> assertThat(left.residues()).anyMatch((one) -> one.detail().contains("Quarrenby")));
		}
	}

}
