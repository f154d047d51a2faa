package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
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

	/** Where a parser gives up, other readers may go on. */
	@ParameterizedTest
	@ValueSource(strings = { "BI BI", "<</A <41 >> BI BI ", "<4" })
	void whatBreaksOffDoesNotLeave(String end) throws Exception {
		String content = "BT /F1 12 Tf 72 700 Td (A note) Tj ET " + end;
		try (TrickPdf page = new TrickPdf().page(content); TrickPdf form = new TrickPdf().page("/Fx Do")) {
			form.resource(COSName.XOBJECT, "Fx", form.form(content, true));
			for (TrickPdf pdf : List.of(page, form)) {
				Path copy = pdf.save(this.folder);
				assertRefused(copy, MARKS);
				assertRefused(copy, List.of(new Mark.Box(new Area(1, 300, 300, 50, 20), "s. 40")));
			}
		}
	}

	/** Boxes ask for nothing on other pages. */
	@Test
	void whatBreaksOffFarFromEveryBoxStays() throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("0 g 300 522 50 20 re f")) {
			pdf.page("BT /F1 12 Tf 72 700 Td (A note) Tj ET BI BI");
			Path copy = pdf.save(this.folder);
			new Inspector().verify(copy, copy, List.of(new Mark.Box(new Area(1, 300, 300, 50, 20), "s. 40")));
		}
	}

	private static void assertRefused(Path copy, List<Mark> marks) {
		assertThatException().isThrownBy(() -> new Inspector().verify(copy, copy, marks)).satisfies((no) -> {
			String why = (no instanceof ResidueFound left) ? left.residues().toString() : no.getMessage();
			assertThat(why).containsAnyOf("cannot be read in full", "damaged beyond repair");
		});
	}

}
