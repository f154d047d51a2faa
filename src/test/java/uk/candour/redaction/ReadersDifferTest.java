package uk.candour.redaction;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.candour.redaction.CorpusPdf.line;

/**
 * What readers take in different ways says the same to all of them in the copy, and not
 * what is marked.
 */
class ReadersDifferTest {

	private static final String NAME = "Thackeray";

	/** As many other letters, which the page draws. */
	private static final String DRAWN = "Buxqhdmpv";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	/** Ways to say what codes stand for that some readers follow. */
	private enum Table {

		IDENTIFIERS((i) -> "",
				"9 begincidchar\n" + each((i) -> "<%04x> %d\n".formatted(i, (int) letter(i))) + "endcidchar\n"),

		RANGE_OF_IDENTIFIERS((i) -> "",
				"9 begincidrange\n" + each((i) -> "<%1$04x> <%1$04x> %2$d\n".formatted(i, (int) letter(i)))
						+ "endcidrange\n"),

		STRINGS((i) -> "",
				"9 beginbfchar\n" + each((i) -> "(\\000\\%03o) (\\000%c)\n".formatted(i, letter(i))) + "endbfchar\n"),

		BASE(Table::hexadecimal, "");

		private final String table;

		private final String base;

		Table(IntFunction<String> base, String table) {
			this.base = IntStream.rangeClosed(1, NAME.length()).mapToObj(base).collect(Collectors.joining());
			this.table = table;
		}

		private static String each(IntFunction<String> line) {
			return IntStream.rangeClosed(1, NAME.length()).mapToObj(line).collect(Collectors.joining());
		}

		private static char letter(int code) {
			return NAME.charAt(code - 1);
		}

		private static String hexadecimal(int code) {
			return "1 beginbfchar <%04x> <%04x> endbfchar\n".formatted(code, (int) letter(code));
		}

		COSStream stream() {
			COSStream stream = map(this.base.isEmpty() ? this.table : "/Base usecmap\n");
			if (!this.base.isEmpty()) {
				COSStream under = map(this.base);
				under.setName(COSName.getPDFName("CMapName"), "Base");
				stream.setItem(COSName.getPDFName("UseCMap"), under);
			}
			return stream;
		}

		private static COSStream map(String lines) {
			return CorpusPdf.stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /X def\n"
					+ "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + lines + "endcmap end end\n");
		}

	}

	@ParameterizedTest
	@EnumSource(Table.class)
	void aTableThatOnlySomeReadersFollowSaysWhatIsDrawn(Table table) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSDictionary font = CorpusFonts.composite(DRAWN, true, null);
			font.setItem(COSName.TO_UNICODE, table.stream());
			pdf.page("BT /Odd 14 Tf 72 500 Td <"
					+ IntStream.rangeClosed(1, NAME.length()).mapToObj("%04x"::formatted).collect(Collectors.joining())
					+ "> Tj ET\n")
				.resource("Font", "Odd", font);
			assertGone(pdf);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"BT /F1 14 Tf 72 500 Td (Thack) Tj 0 -60 Td (x) Tj ET BT /F1 14 Tf 300 400 108.9 500 Td (eray) Tj ET\n",
			"BT /F1 14 Tf 72 500 Td (Thack) Tj 0 -60 Td (x) Tj ET BT /F1 14 Tf 1 0 0 1 300 400 1 0 0 1 108.9 500 Tm (eray) Tj ET\n" })
	void anOperatorWithTooManyOperandsTakesTheFirstForEveryReader(String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content);
			assertGone(pdf);
		}
	}

	@Test
	void whatTakesNoMoreThanItShouldStaysAsItIs() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			String plain = "q 1 0 0 1 0 0 cm 0.5 g 0 0 1 rg 72 400 20 20 re f Q\n";
			pdf.page(plain + line(72, 500, NAME));
			Path out = this.folder.resolve("out.pdf");
			FairCopy.of(Files.write(this.folder.resolve("in.pdf"), pdf.bytes()), null, out, MARKS);
			try (PDDocument copy = Loader.loadPDF(out.toFile())) {
				assertThat(new String(copy.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1))
					.contains(plain);
			}
		}
	}

	private void assertGone(CorpusPdf pdf) throws Exception {
		Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector").isNotEmpty();
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
		assertThat(Leaks.of(out, NAME)).isEmpty();
		assertThat(Leaks.fold(Leaks.stripped(out))).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "page", "form" })
	void whatIsPackedTwiceIsNotReleased(String where) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("/Form Do\n");
			COSStream form = CorpusPdf.form(line(72, 500, "Seen by " + NAME));
			pdf.resource("XObject", "Form", form);
			COSStream packed = where.equals("form") ? form : pdf.page.getCOSObject().getCOSStream(COSName.CONTENTS);
			packTwice(packed);
			Files.write(in, pdf.bytes());
		}
		Path out = this.folder.resolve("out.pdf");
		assertThatExceptionOfType(UnusablePdf.class).isThrownBy(() -> FairCopy.of(in, null, out, MARKS))
			.withMessageContaining("packed twice");
		assertThat(out).doesNotExist();
		assertThatExceptionOfType(UnusablePdf.class).isThrownBy(() -> new Inspector().inspect(in, MARKS, null))
			.withMessageContaining("packed twice");
	}

	private static void packTwice(COSStream stream) throws Exception {
		byte[] plain;
		try (InputStream in = stream.createInputStream()) {
			plain = in.readAllBytes();
		}
		try (OutputStream out = new DeflaterOutputStream(new DeflaterOutputStream(stream.createRawOutputStream()))) {
			out.write(plain);
		}
		stream.setItem(COSName.FILTER, CorpusPdf.array(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
	}

}
