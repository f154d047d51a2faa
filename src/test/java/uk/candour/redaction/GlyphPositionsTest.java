package uk.candour.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Neither the gap nor the shifts of what is left tell what was removed; what was not
 * touched stays as it was.
 */
class GlyphPositionsTest {

	@TempDir
	Path folder;

	private List<TextPosition> redacted(String content, String secret) throws IOException {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().page(content)) {
			new Redactor().redact(pdf.save(this.folder), out, List.of(new Mark.Text(secret, "s. 40")), null);
		}
		return positions(out);
	}

	private static List<TextPosition> positions(Path file) throws IOException {
		List<TextPosition> found = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition text) {
					found.add(text);
				}
			}.getText(document);
		}
		return found;
	}

	private static double start(List<TextPosition> glyphs, String letter) {
		return glyphs.stream()
			.filter((glyph) -> glyph.getUnicode().equals(letter))
			.mapToDouble(TextPosition::getX)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aBarDoesNotReachIntoTheNextColumn() throws Exception {
		String columns = "BT /F1 12 Tf 72 700 Td (the rules for Alice) Tj ET BT /F1 12 Tf 184 704 Td (cluding more) Tj ET";
		Path in;
		try (TrickPdf pdf = new TrickPdf().page(columns)) {
			in = pdf.save(this.folder);
		}
		List<Mark> marks = List.of(new Mark.Text("Alice", "s. 40"));
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, marks, null);
		assertThat(new Inspector().verify(in, out, marks).covered()).isEmpty();
		assertThat(start(positions(out), "c")).isEqualTo(184);
	}

	@Test
	void fontsThatShareADescendantKeepTheWidthsOfEachOther() throws Exception {
		COSDictionary one = CorpusFonts.composite("Alice and her cat", true, null);
		COSDictionary other = new COSDictionary(one);
		Map<Integer, Integer> glyphs = CorpusFonts.glyphs("Alice and her cat");
		Path in;
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().page("BT /C 12 Tf 72 700 Td " + CorpusFonts.codes("Alice", glyphs)
				+ " Tj 0 -20 Td " + CorpusFonts.codes("and", glyphs) + " Tj /D 12 Tf 0 -20 Td "
				+ CorpusFonts.codes("her cat", glyphs) + " Tj ET")) {
			pdf.resource(COSName.FONT, "C", one).resource(COSName.FONT, "D", other);
			in = pdf.save(this.folder);
		}
		new Redactor().redact(in, out, List.of(new Mark.Text("Alice", "s. 40")), null);
		List<TextPosition> before = positions(in);
		List<TextPosition> after = positions(out);
		for (String letter : List.of("n", "d", "h", "e", "t")) {
			assertThat(last(after, letter)).as(letter).isEqualTo(last(before, letter));
		}
	}

	private static double last(List<TextPosition> glyphs, String letter) {
		return glyphs.stream()
			.filter((glyph) -> glyph.getUnicode().equals(letter))
			.mapToDouble(TextPosition::getEndX)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[(before %s then) -3 (X)] TJ", "(before %s then) Tj 12 0 Td (X) Tj" })
	void namesOfAlikeLengthLeaveTheSamePlaces(String show) throws IOException {
		String[] names = { "Alice", "Maria", "Jonas" };
		List<Double> places = new ArrayList<>();
		for (String name : names) {
			places.add(start(redacted("BT /F1 12 Tf 72 700 Td " + show.formatted(name) + " ET", name), "X"));
		}
		assertThat(places.stream().distinct()).as("one place for all: %s", places).hasSize(1);
	}

	/** Two hundred names, most of them of a width of their own. */
	private static List<String> names() {
		List<String> names = new ArrayList<>();
		for (String first : List.of("Al", "Bea", "Cil", "Dom", "Eli", "Fred", "Gwen", "Har", "Ing", "Joss")) {
			for (String middle : List.of("a", "er", "mi", "wo")) {
				for (String last : List.of("n", "lia", "mund", "tt", "wick")) {
					names.add(first + middle + last);
				}
			}
		}
		return names;
	}

	/**
	 * What is drawn to the measure of a word: {@code %s} the word, {@code %w} its width,
	 * {@code %e} where it ends when it begins at 92, {@code %b} where it begins when it
	 * ends at 500.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "92 598 %w 0.6 re f BT /F1 12 Tf 92 600 Td (%s) Tj ET",
			"0.6 w 92 598 m %e 598 l S BT /F1 12 Tf 92 600 Td (%s) Tj ET",
			"1 1 0 rg 92 596 %w 14 re f 0 g BT /F1 12 Tf 92 600 Td (%s) Tj ET",
			"90 594 m %e 594 l %e 614 l 90 614 l s BT /F1 12 Tf 92 600 Td (%s) Tj ET",
			"q 92 595 %w 18 re W n BT /F1 12 Tf 92 600 Td (%s) Tj ET Q q %e 595 90 18 re W n"
					+ " BT /F1 12 Tf 180 600 Td (was here) Tj ET Q",
			"/Span <</BBox [92 596 %e 614]>> BDC BT /F1 12 Tf 92 600 Td (%s) Tj ET EMC",
			"BT /F1 12 Tf %b 600 Td (Dear %s) Tj ET",
			"0.9 g 300 594 90 20 re f 0 g BT /F1 12 Tf %b 600 Td (Dear %s) Tj ET" })
	void nothingMadeToMeasureTellsTheWidth(String layout) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		Set<String> copies = new HashSet<>();
		PDFont helvetica = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
		for (String name : names().subList(0, 60)) {
			double width = helvetica.getStringWidth(name) * 12 / 1000;
			String content = layout.replace("%w", String.format(Locale.ROOT, "%.3f", width))
				.replace("%e", String.format(Locale.ROOT, "%.3f", 92 + width))
				.replace("%b",
						String.format(Locale.ROOT, "%.3f", 500 - helvetica.getStringWidth("Dear " + name) * 12 / 1000))
				.replace("%s", name);
			try (TrickPdf pdf = new TrickPdf().page(content)) {
				new Redactor().redact(pdf.save(this.folder), out, List.of(new Mark.Text(name, "s. 40")), null);
			}
			try (PDDocument document = Loader.loadPDF(out.toFile())) {
				copies.add(new String(document.getPage(0).getContents().readAllBytes()));
			}
		}
		assertThat(copies).hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void formsAsWideAsAWordBecomeWideOrGo() throws Exception {
		COSStream word = TrickPdf.stream("BT /F1 12 Tf (Quillan) Tj ET BT /F1 12 Tf 0 40 Td (Other) Tj ET");
		COSStream highlight = TrickPdf.stream("1 1 0 rg 0 0 39.35 14 re f");
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().page("q 1 0 0 1 92 596 cm /Light Do Q q 1 0 0 1 92 600 cm /Word Do Q")) {
			for (COSStream form : List.of(word, highlight)) {
				form.setItem(COSName.SUBTYPE, COSName.FORM);
				form.setItem(COSName.BBOX, new PDRectangle(0, -4, 39.35f, 18).getCOSArray());
			}
			pdf.resource(COSName.XOBJECT, "Word", word).resource(COSName.XOBJECT, "Light", highlight);
			new Redactor().redact(pdf.save(this.folder), out, List.of(new Mark.Text("Quillan", "s. 40")), null);
		}
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			String left = "";
			for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
				left += document.getPage(0).getResources().getXObject(name).getCOSObject();
			}
			assertThat(left).doesNotContain("39.35");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "(Dear %s, your letter came.) Tj",
			"[(Dear ) -3.7 (%s) 2.3 (, your) 1.9 ( letter came.)] TJ", "1.37 Tw (Dear %s, your letter came.) Tj",
			"(%s) Tj 150 0 Td (next cell) Tj 150 0 Td (last) Tj", "0.2 Tc 97 Tz (Dear %s, your letter came.) Tj" })
	void twoHundredNamesFallIntoFewClasses(String show) throws Exception {
		Set<Double> widths = new HashSet<>();
		Set<String> copies = new HashSet<>();
		for (String name : names()) {
			widths.add((double) TrickyPdfs.FONT.getStringWidth(name));
			Path out = this.folder.resolve("out.pdf");
			try (TrickPdf pdf = new TrickPdf().page("BT /F1 12 Tf 72 700 Td " + show.formatted(name) + " ET")) {
				new Redactor().redact(pdf.save(this.folder), out, List.of(new Mark.Text(name, "s. 40")), null);
			}
			try (PDDocument document = Loader.loadPDF(out.toFile())) {
				copies.add(new String(document.getPage(0).getContents().readAllBytes()));
			}
		}
		assertThat(widths).hasSizeGreaterThan(100);
		assertThat(copies).hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void theMoveOverTheNameGoesWithIt() throws IOException {
		String content = "BT /F1 12 Tf 72 700 Td (before) Tj 40 0 Td (%s) Tj %s 0 Td (X) Tj ET";
		double one = start(redacted(content.formatted("Alice", "31.37"), "Alice"), "X");
		double other = start(redacted(content.formatted("Maria", "33.91"), "Maria"), "X");
		assertThat(one).isEqualTo(other);
	}

	@Test
	void justifiedLinesLoseTheirWordSpacing() throws IOException {
		String content = "BT /F1 12 Tf %s Tw 72 700 Td (before %s X) Tj ET";
		double one = start(redacted(content.formatted("2.317", "Alice"), "Alice"), "X");
		double other = start(redacted(content.formatted("1.204", "Maria"), "Maria"), "X");
		assertThat(one).isEqualTo(other);
	}

	@Test
	void linesWithoutAMarkKeepTheirOperands() throws IOException {
		Path out = this.folder.resolve("out.pdf");
		String untouched = "[(Un) 17.25 (tou\\143hed) -3 ( line)] TJ";
		try (TrickPdf pdf = new TrickPdf().page("BT /F1 12 Tf 14 TL 72 700 Td (Dear Alice) Tj T* 0.13 Tw " + untouched
				+ " T* (Yours) Tj 3 -20 Td (The Council) Tj ET")) {
			Path in = pdf.save(this.folder);
			new Redactor().redact(in, out, List.of(new Mark.Text("Alice", "s. 40")), null);
			assertThat(shows(out)).containsAll(shows(in).subList(1, 4));
			List<TextPosition> before = positions(in);
			List<TextPosition> after = positions(out);
			for (String letter : List.of("U", "Y", "C")) {
				assertThat(start(after, letter)).isEqualTo(start(before, letter));
			}
		}
	}

	private static List<String> shows(Path file) throws IOException {
		List<String> shows = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			Object before = null;
			for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
				if (token instanceof Operator && (before instanceof COSArray || before instanceof COSString)) {
					shows.add(String.valueOf(before));
				}
				before = token;
			}
		}
		return shows;
	}

	@Test
	void theCopyIsNotMuchLarger() throws IOException {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().line("before Alice after")) {
			Path in = pdf.save(this.folder);
			new Redactor().redact(in, out, List.of(new Mark.Text("Alice", "s. 40")), null);
			assertThat(Files.size(out)).isLessThan(Files.size(in) * 3 / 2);
		}
	}

	@Test
	void theFontNoLongerListsLettersOfTheNameOnly() throws Exception {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().line("before Zaq after")) {
			var font = pdf.resources().getCOSDictionary(COSName.FONT).getCOSDictionary(COSName.getPDFName("F1"));
			font.setItem(COSName.TO_UNICODE, TrickPdf.stream("""
					begincmap
					1 begincodespacerange <00> <FF> endcodespacerange
					1 beginbfrange <20> <7E> <0020> endbfrange
					endcmap"""));
			new Redactor().redact(pdf.save(this.folder), out, List.of(new Mark.Text("Zaq", "s. 40")), null);
		}
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			var font = document.getPage(0).getResources().getFont(COSName.getPDFName("F1"));
			String table = new String(
					((COSStream) font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE)).createInputStream()
						.readAllBytes());
			assertThat(table).contains("<62>").doesNotContain("<5a>").doesNotContain("<71>");
		}
	}

}
