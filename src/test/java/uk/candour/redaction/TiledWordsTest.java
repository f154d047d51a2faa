package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tile may begin with the end of a word and end with its beginning: the word only shows
 * where tiles meet, beside or above each other.
 */
class TiledWordsTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Fernsby", "section 40(2)"));

	@TempDir
	Path folder;

	/** In Helvetica of 14 points the first part of the name is 35 points long. */
	@ParameterizedTest
	@ValueSource(strings = { "1 0 0 1 1 5 Tm (by  tiles) Tj 1 0 0 1 58 5 Tm (Ferns) Tj",
			"0 1 -1 0 20 1 Tm (by  tiles) Tj 0 1 -1 0 20 58 Tm (Ferns) Tj" })
	void aWordThatShowsWhereTilesMeetGoes(String text) throws Exception {
		try (TrickPdf pdf = new TrickPdf()) {
			pdf.page("BT /F1 14 Tf 72 700 Td (a plain line) Tj ET /Pattern cs /P scn 72 300 400 300 re f");
			COSStream tile = TrickPdf.stream("BT /F1 14 Tf " + text + " ET");
			tile.setItem(COSName.PATTERN_TYPE, COSInteger.ONE);
			tile.setItem(COSName.PAINT_TYPE, COSInteger.ONE);
			tile.setItem(COSName.TILING_TYPE, COSInteger.ONE);
			tile.setItem(COSName.BBOX, TrickPdf.numbers(0, 0, 93, 93));
			tile.setInt(COSName.X_STEP, 92);
			tile.setInt(COSName.Y_STEP, 92);
			COSDictionary fonts = new COSDictionary();
			fonts.setItem(COSName.FONT, pdf.resources().getDictionaryObject(COSName.FONT));
			tile.setItem(COSName.RESOURCES, fonts);
			pdf.resource(COSName.PATTERN, "P", tile);
			Path in = pdf.save(this.folder);
			assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector")
				.anyMatch((residue) -> residue.detail().contains("Fernsby"));
			Path out = this.folder.resolve("out.pdf");
			Redaction done = FairCopy.of(in, null, out, MARKS).redaction();
			assertThat(done.removed()).as("by the redactor").hasSize(1);
			assertThat(done.pictures()).isEmpty();
			String left = Leaks.said(out);
			assertThat(left).contains("plainline", "tiles").doesNotContain("ferns");
		}
	}

}
