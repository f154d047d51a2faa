package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.numbers;

/**
 * What is marked goes however the page writes it: in a mirror, in groups of its own, with
 * signs that nobody sees, by glyphs that draw with other fonts.
 */
class OddlyWrittenTest {

	@TempDir
	Path folder;

	private void assertGone(CorpusPdf pdf, Mark mark, String secret) throws Exception {
		List<Mark> marks = List.of(mark);
		Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		assertThat(new Inspector().inspect(in, marks, null)).as("by the inspector").isNotEmpty();
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, marks);
		assertThat(copy.redaction().removed()).as("by the redactor").isNotEmpty();
		assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
		assertThat(Leaks.of(out, secret)).isEmpty();
		assertThat(Leaks.fold(Leaks.stripped(out))).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
	}

	@Test
	void whatIsSeenInAMirrorIsReadBackwards() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /F1 14 Tf -100 Tz 1 0 0 1 300 500 Tm (yarekcahT ylla) Tj ET\n");
			assertGone(pdf, new Mark.Text("ally Thackeray", "section 40(2)"), "Thackeray");
		}
	}

	@Test
	void aLineOfMailThatGoesOnInTheNextIsOneLine() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "written by Thack=") + CorpusPdf.line(72, 486, "eray at noon"));
			assertGone(pdf, new Mark.Text("Thackeray", "section 40(2)"), "Thackeray");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "07700.900.123", "\\(077\\) 009 001 23", "0 77 00 - 90 01 23", "07700900123" })
	void aNumberIsThisNumberInWhateverGroups(String written) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Call " + written + " at noon."));
			assertGone(pdf, new Mark.Text("07700 900123", "section 40(2)"), written.replace("\\", ""));
		}
	}

	@ParameterizedTest
	@CsvSource({ "12/03/1975, 12.03.1975", "12/03/1975, 12-03-1975", "12.03.1975, 12 / 03 / 1975", "1/2/1975, 1.2.1975",
			"7-11-75, 7/11/75", "03/04/1975, 3/4/1975", "3/4/1975, 03.04.1975", "3/04/1975, 03/4/1975" })
	void aDateIsThisDateWithWhateverSigns(String marked, String written) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Born " + written + " at noon."));
			assertGone(pdf, new Mark.Text(marked, "section 40(2)"), written);
		}
	}

	@ParameterizedTest
	@CsvSource({ "07700 900123, +44 7700 900123", "07700 900123, 00447700900123",
			"07700 900123, +44 \\(0\\)7700 900123", "+44 7700 900123, 07700 900123", "0044 7700 900123, 07700-900-123",
			"020 7946 0123, +44 20 7946 0123" })
	void aTelephoneNumberIsTheSameFromAbroad(String marked, String written) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Call " + written + " at noon."));
			String plain = written.replace("\\", "");
			assertGone(pdf, new Mark.Text(marked, "section 40(2)"), plain.substring(plain.length() - 11));
		}
	}

	@ParameterizedTest
	@CsvSource({ "03/04/1975, 13/4/1975", "3/4/1975, 3/4/19755", "07700 900123, 17700 900123", "03/04, 3/4" })
	void whatOnlyHasTheSameFiguresStays(String marked, String written) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Call " + written + " at noon."));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			List<Mark> marks = List.of(new Mark.Text(marked, false, true, "section 40(2)"));
			assertThat(new Inspector().inspect(in, marks, null)).isEmpty();
			assertThat(FairCopy.of(in, null, this.folder.resolve("out.pdf"), marks).redaction().removed()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "Strau\u00df, STRAU\u1e9e", "Strauss, STRAU\u1e9e", "\u0126al Far, \u0127al far" })
	void aLetterIsTheSameInCapitals(String marked, String written) throws Exception {
		Map<Integer, String> says = new TreeMap<>();
		StringBuilder codes = new StringBuilder();
		for (char letter : written.toCharArray()) {
			says.put(says.size() + 1, Character.toString(letter));
			codes.append("%04x".formatted(says.size()));
		}
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /Own 14 Tf 72 500 Td <" + codes + "> Tj ET\n")
				.resource("Font", "Own", CorpusFonts.composite("Burpsdmvq", false, says));
			assertGone(pdf, new Mark.Text(marked, "section 40(2)"), written);
		}
	}

	@ParameterizedTest
	@CsvSource({ "Smith[a-z]*-Thackeray, Smithson-, Thackeray", "[A-Z][a-z]+ray, Thack-, eray" })
	void anExpressionMatchesAcrossTheEndOfALine(String expression, String end, String start) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(300, 500, "given to " + end) + CorpusPdf.line(72, 486, start + " at noon"));
			assertGone(pdf, new Mark.Expression(Pattern.compile(expression), "section 40(2)"), start);
		}
	}

	@Test
	void anExpressionMatchesAcrossSignsThatNobodySees() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Card AB12\\2553456C of the tenant."));
			assertGone(pdf, new Mark.Expression(Pattern.compile("[A-Z]{2}\\d{6}[A-Z]"), "section 40(2)"), "AB123456C");
		}
	}

	@Test
	void aGlyphMayDrawWithTheFontsOfItsFont() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSDictionary letter = type3("0 0 0 0 600 700 d1 BT /Inner 1000 Tf (T) Tj ET",
					dictionary("Font", dictionary("Inner", CorpusPdf.helvetica("Helvetica"))));
			pdf.page("BT /Own 14 Tf 72 500 Td (x) Tj /F1 14 Tf (hackeray) Tj ET\n").resource("Font", "Own", letter);
			assertGone(pdf, new Mark.Text("Thackeray", "section 40(2)"), "hackeray");
		}
	}

	@ParameterizedTest
	@CsvSource({ "'14 ', '15 ', Thackeray, Thack-, eray", "'14   ', '15   ', Thackeray, Thack-, eray",
			"'> ', '> ', Thackeray, Thack-, eray", "'>>', '>>', Joan Thackeray, Joan, Thackeray",
			"'| ', '| ', 07700 900123, 07700, 900123", "'(1) ', '(2) ', Joan Thackeray, Joan, Thackeray" })
	void whatStandsBeforeALineIsNoPartOfIt(String first, String second, String name, String end, String start)
			throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(50, 500, escaped(first) + "and then came " + end)
					+ CorpusPdf.line(50, 486, escaped(second) + start + " with his solicitor"));
			assertGone(pdf, new Mark.Text(name, "section 40(2)"), start + " with");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "3 Larkspur Gardens, Marlowe", "3 Larkspur Gardens Marlowe" })
	void anAddressIsThisAddressWithCommasAndInLines(String marked) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "3 Larkspur Gardens") + CorpusPdf.line(72, 486, "Marlowe"));
			assertGone(pdf, new Mark.Text(marked, "section 40(2)"), "Larkspur");
		}
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "at 3 Larkspur Gardens, Marlowe, since May"));
			assertGone(pdf, new Mark.Text(marked, "section 40(2)"), "Larkspur");
		}
	}

	@Test
	void aNumberOfItsOwnIsNoPartOfALongerOne() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Call 07700 900123 about account 107700900123456."));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			Path out = this.folder.resolve("out.pdf");
			FairCopy.of(in, null, out, List.of(new Mark.Text("07700 900123", false, true, "section 40(2)")));
			assertThat(Leaks.stripped(out)).doesNotContain("07700 900123").contains("107700900123456");
		}
	}

	@Test
	void numbersInTheMarginAreNoPartOfTheirLines() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(50, 500, "14") + CorpusPdf.line(72, 500, "and then came Mr Thack-")
					+ CorpusPdf.line(50, 486, "15") + CorpusPdf.line(72, 486, "eray with his solicitor"));
			assertGone(pdf, new Mark.Text("Thackeray", "section 40(2)"), "eray with");
		}
	}

	private static String escaped(String text) {
		return text.replaceAll("[()]", "\\\\$0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q 1 g 103 496 6 16 re f Q", "q 1 g 102 496 m 110 496 l 106 530 l f Q",
			"q 6 0 0 16 103 496 cm /Blank Do Q" })
	void lettersUnderSomethingAreNotRead(String cover) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Thack") + CorpusPdf.line(103, 500, "x") + CorpusPdf.line(109, 500, "eray")
					+ cover);
			COSStream blank = CorpusPdf.stream(new byte[] { (byte) 0xFF });
			dictionary("Type", "XObject", "Subtype", "Image", "Width", COSInteger.ONE, "Height", COSInteger.ONE,
					"ColorSpace", "DeviceGray", "BitsPerComponent", COSInteger.get(8))
				.forEach(blank::setItem);
			pdf.resource("XObject", "Blank", blank);
			assertGone(pdf, new Mark.Text("Thackeray", "section 40(2)"), "Thack");
		}
	}

	private static COSDictionary type3(String procedure, COSDictionary resources) {
		COSBase[] matrix = { new COSFloat(0.001f), COSInteger.ZERO, COSInteger.ZERO, new COSFloat(0.001f),
				COSInteger.ZERO, COSInteger.ZERO };
		return dictionary("Type", "Font", "Subtype", "Type3", "FontMatrix", array(matrix), "FontBBox",
				numbers(0, -300, 1000, 1000), "FirstChar", COSInteger.get('x'), "LastChar", COSInteger.get('x'),
				"Widths", numbers(611), "Encoding",
				dictionary("Type", "Encoding", "Differences", array(COSInteger.get('x'), COSName.getPDFName("glyph"))),
				"CharProcs", dictionary("glyph", CorpusPdf.stream(procedure)), "Resources", resources);
	}

}
