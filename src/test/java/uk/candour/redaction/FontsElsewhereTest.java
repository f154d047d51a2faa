package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A file may number the letters of a font that it does not hold. Each reader draws what
 * it has for these numbers, so no look at a page tells what another person sees.
 */
class FontsElsewhereTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Kowalczyk", "s. 40"));

	@TempDir
	Path folder;

	private Path original;

	private Path copy;

	@BeforeEach
	void paths() {
		this.copy = this.folder.resolve("copy.pdf");
	}

	/** Nine letters by their numbers, and a line of plain text. */
	private void file(COSDictionary font) throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("BT /F1 12 Tf 72 700 Td (A note to file) Tj /F2 12 Tf 0 -40 Td"
				+ " <004B00110045001A002C0003005B00590051> Tj ET")) {
			this.original = pdf.resource(COSName.FONT, "F2", font).save(this.folder);
		}
	}

	private static COSDictionary elsewhere() {
		COSDictionary system = new COSDictionary();
		system.setString(COSName.REGISTRY, "Adobe");
		system.setString(COSName.ORDERING, "Identity");
		system.setInt(COSName.SUPPLEMENT, 0);
		COSDictionary program = new COSDictionary();
		program.setItem(COSName.TYPE, COSName.FONT);
		program.setName(COSName.SUBTYPE, "CIDFontType2");
		program.setName(COSName.BASE_FONT, "Calibri");
		program.setItem(COSName.CIDSYSTEMINFO, system);
		COSArray programs = new COSArray();
		programs.add(program);
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setName(COSName.SUBTYPE, "Type0");
		font.setName(COSName.BASE_FONT, "Calibri");
		font.setName(COSName.ENCODING, "Identity-H");
		font.setItem(COSName.DESCENDANT_FONTS, programs);
		return font;
	}

	@Test
	void aMarkThatMayStandThereIsRefused() throws Exception {
		file(elsewhere());
		assertThatExceptionOfType(RedactionRefused.class)
			.isThrownBy(() -> new Redactor().redact(this.original, this.copy, MARKS, null))
			.withMessageContaining("Mark its areas by hand");
		assertThatExceptionOfType(ResidueFound.class)
			.isThrownBy(() -> new Inspector().verify(this.original, this.original, MARKS))
			.satisfies((left) -> assertThat(left.residues())
				.anyMatch((one) -> one.page() == 1 && one.detail().contains("not in the file")));
	}

	@Test
	void whatIsMarkedByHandGoes() throws Exception {
		file(elsewhere());
		FairCopy done = FairCopy.of(this.original, null, this.copy,
				List.of(MARKS.get(0), new Mark.Box(new Area(1, 60, 165, 480, 30), "s. 40")));
		assertThat(done.redaction().pictures()).isEmpty();
	}

	@Test
	void aLongerMarkCannotStandThere() throws Exception {
		file(elsewhere());
		FairCopy.of(this.original, null, this.copy, List.of(new Mark.Text("Oswin Quarrenby", "s. 40")));
	}

	@Test
	void whatTheFileExplainsIsRead() throws Exception {
		COSDictionary font = elsewhere();
		font.setItem(COSName.TO_UNICODE, TrickPdf.stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
				+ " 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <00FF> <0041> endbfrange"
				+ " endcmap end end"));
		file(font);
		FairCopy.of(this.original, null, this.copy, MARKS);
	}

}
