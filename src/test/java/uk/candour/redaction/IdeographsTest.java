package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.string;

/**
 * Letters that fill a square: a place goes with every letter whose square it covers in
 * part, along the line and down the column, and with none beside it.
 */
class IdeographsTest {

	/** The name between two letters that stay. */
	private static final String LINE = "\u5225\u5c71\u7530\u82b1\u5b50\u6c0f";

	private static final String NAME = LINE.substring(1, 5);

	@TempDir
	Path folder;

	/** Each letter is 20 points wide; the line begins at 300 points. */
	@ParameterizedTest
	@CsvSource({ "320, 80, 1, 4", "339, 42, 2, 3", "328, 9, 1, 1", "345, 30, 2, 3", "300, 20, 0, 0" })
	void aPlaceTakesEveryLetterThatItCoversInPart(int x, int width, int first, int last) throws Exception {
		Path in = page("UniJIS-UTF16-H", "");
		Mark place = new Mark.Box(new Area(1, x + 0.5, 842 - 516, width - 1, 18), "s. 40");
		leaves(in, place, first, last);
	}

	/** Down the page each letter is 20 points high, from 500 points. */
	@ParameterizedTest
	@CsvSource({ "20, 80, 1, 4", "30, 19, 1, 2", "26, 12, 1, 1", "45, 30, 2, 3" })
	void aPlaceInAColumnDoesToo(int down, int height, int first, int last) throws Exception {
		Path in = page("UniJIS-UTF16-V", "");
		Mark place = new Mark.Box(new Area(1, 291, 842 - 500 + down + 0.5, 18, height - 1), "s. 40");
		leaves(in, place, first, last);
	}

	private void leaves(Path in, Mark place, int first, int last) throws Exception {
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(in, in, List.of(place)));
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, List.of(place), null);
		new Inspector().verify(in, out, List.of(place));
		String left = Leaks.stripped(out).replaceAll("[^\\p{IsHan}]", "");
		assertThat(left.codePoints().sorted().toArray())
			.isEqualTo((LINE.substring(0, first) + LINE.substring(last + 1)).codePoints().sorted().toArray());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UniJIS-UTF16-H", "UniJIS-UTF16-V" })
	void aNameIsFoundAlongAndDown(String encoding) throws Exception {
		gone(page(encoding, ""));
	}

	@Test
	void aNameThatIsSetWideIsFound() throws Exception {
		gone(page("UniJIS-UTF16-H", "18 Tc "));
		gone(page("UniJIS-UTF16-H", "150 Tz "));
	}

	@Test
	void aNameThatTurnsWithTheLineIsFound() throws Exception {
		gone(page("UniJIS-UTF16-H", "0 1 -1 0 300 300 Tm "));
	}

	private void gone(Path in) throws Exception {
		List<Mark> marks = List.of(new Mark.Text(NAME, "s. 40"));
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(in, in, marks));
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, marks, null);
		new Inspector().verify(in, out, marks);
		assertThat(Leaks.of(out, NAME)).isEmpty();
		assertThat(Leaks.stripped(out)).contains(LINE.substring(0, 1), LINE.substring(5));
	}

	private Path page(String encoding, String state) throws Exception {
		COSDictionary descendant = dictionary("Type", "Font", "Subtype", "CIDFontType0", "BaseFont", "Ryumin-Light",
				"CIDSystemInfo", dictionary("Registry", string("Adobe"), "Ordering", string("Japan1"), "Supplement", 6),
				"FontDescriptor", CorpusFonts.descriptor("Ryumin-Light"), "DW", 1000, "W",
				array(COSInteger.get(1), numbers(300)));
		COSDictionary font = dictionary("Type", "Font", "Subtype", "Type0", "BaseFont", "Ryumin-Light-" + encoding,
				"Encoding", encoding, "DescendantFonts", array(descendant));
		StringBuilder codes = new StringBuilder("<");
		LINE.chars().forEach((letter) -> codes.append(String.format("%04X", letter)));
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /J 20 Tf 300 500 Td " + state + codes + "> Tj ET\n").resource("Font", "J", font);
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

}
