package uk.candour.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PageReader;
import uk.candour.redaction.removal.content.StreamShelf;
import uk.candour.redaction.removal.file.Layers;
import uk.candour.redaction.removal.fonts.FontCodes;
import uk.candour.redaction.removal.fonts.GlyphNames;
import uk.candour.redaction.removal.search.Doubt;
import uk.candour.redaction.removal.search.Wanted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Structures that typesetters, printer drivers and converters really write, each made
 * again in a small file.
 */
class ManyProducersTest {

	private static final Mark NAME = new Mark.Text("Smithson", "s. 40");

	@TempDir
	Path folder;

	private Path redact(Path in, Mark mark) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, List.of(mark), null);
		new Inspector().verify(in, out, List.of(mark));
		return out;
	}

	@Test
	void aFontOfBitmapsSpellsItsLettersByNumber() throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("BT /B 10 Tf 72 700 Td (before Smithson after) Tj ET")) {
			pdf.resource(COSName.FONT, "B", bitmaps("before Smithson after"));
			Path in = pdf.save(this.folder);
			Redaction redaction = new Redactor().redact(in, this.folder.resolve("out.pdf"), List.of(NAME), null);
			assertThat(redaction.removed()).extracting(Redaction.Removed::channel).containsOnly("page");
			redact(in, NAME);
		}
		assertThat(shown(this.folder.resolve("out.pdf"))).contains("before").contains("after").doesNotContain("mithso");
	}

	@Test
	void aCodeOfABitmapThatNothingExplainsIsTheLetterThatReadersTakeItFor() throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("BT /B 10 Tf 72 700 Td (before Sm\\355thson after) Tj ET")) {
			COSDictionary font = bitmaps("before Sm thson after");
			font.getCOSDictionary(COSName.CHAR_PROCS)
				.setItem(COSName.getPDFName("odd"), TrickPdf.stream("60 0 0 0 50 70 d1 0 0 50 9 re f"));
			COSArray differences = font.getCOSDictionary(COSName.ENCODING).getCOSArray(COSName.DIFFERENCES);
			differences.add(COSInteger.get(0xed));
			differences.add(COSName.getPDFName("odd"));
			Path in = pdf.resource(COSName.FONT, "B", font).save(this.folder);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel).contains("page");
			redact(in, NAME);
		}
		assertThat(shown(this.folder.resolve("out.pdf"))).contains("before").contains("after").doesNotContain("thso");
	}

	/** A font that draws a box for each letter and calls it by its number. */
	private static COSDictionary bitmaps(String letters) {
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, COSName.TYPE3);
		font.setItem(COSName.FONT_MATRIX, TrickPdf.numbers(0.01, 0, 0, 0.01, 0, 0));
		font.setItem(COSName.FONT_BBOX, TrickPdf.numbers(0, 0, 60, 70));
		font.setInt(COSName.FIRST_CHAR, 32);
		font.setInt(COSName.LAST_CHAR, 126);
		COSArray widths = new COSArray();
		COSArray differences = new COSArray();
		COSDictionary procedures = new COSDictionary();
		differences.add(COSInteger.get(32));
		for (int code = 32; code < 127; code++) {
			widths.add(new COSFloat(60));
			differences.add(COSName.getPDFName("a" + code));
			if (letters.indexOf(code) >= 0) {
				procedures.setItem(COSName.getPDFName("a" + code),
						TrickPdf.stream("60 0 0 0 50 70 d1 0 0 50 " + (code - 30) + " re f"));
			}
		}
		font.setItem(COSName.WIDTHS, widths);
		COSDictionary encoding = new COSDictionary();
		encoding.setItem(COSName.DIFFERENCES, differences);
		font.setItem(COSName.ENCODING, encoding);
		font.setItem(COSName.CHAR_PROCS, procedures);
		return font;
	}

	/** The codes of the one page of a file. */
	private static String shown(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	@Test
	void instructionsThatFollowEachOtherWithoutABlankStayApart() throws Exception {
		try (TrickPdf pdf = new TrickPdf()
			.page("BT /F1 12 Tf[(kept )]TJ 72 700 Td/F1 11 Tf[(before Smithson after)]TJ/F1 9 Tf(kept)Tj ET")) {
			Path out = redact(pdf.save(this.folder), NAME);
			assertThat(shown(out)).containsPattern("11 Tf\\s").doesNotContain("Tf1");
			assertThat(Leaks.stripped(out)).contains("before").contains("after").contains("kept");
			assertThat(Leaks.run("qpdf", "--check", out.toString())).doesNotContain("WARNING");
		}
	}

	@Test
	void whatAFontProgramSaysAboutItselfIsTakenOut() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (TrickPdf pdf = new TrickPdf().line("Helvetica")) {
			PDFont font = PDType0Font.load(pdf.document,
					PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
					false);
			try (PDPageContentStream content = new PDPageContentStream(pdf.document, pdf.page,
					PDPageContentStream.AppendMode.APPEND, false)) {
				content.beginText();
				content.setFont(font, 12);
				content.newLineAtOffset(72, 500);
				content.showText("before Liberation after");
				content.endText();
			}
			pdf.document.save(in.toFile());
		}
		Path out = redact(in, new Mark.Text("Liberation", "s. 40"));
		assertThat(Leaks.stripped(out)).contains("before").contains("after");
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			for (var key : document.getDocument().getXrefTable().keySet()) {
				if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
						&& stream.containsKey(COSName.LENGTH1)) {
					String program = new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
					assertThat(program.replace("\0", "")).doesNotContainIgnoringCase("liberation");
				}
			}
		}
	}

	@Test
	void aStrangeSignIsNoReasonForDoubtUnlessItFillsAGapInTheName() throws Exception {
		assertThat(doubt("BT /S 12 Tf 72 700 Td (before \\001 1999 Smith) Tj ET")).isFalse();
		assertThat(doubt("BT /S 12 Tf 72 700 Td (before Sm\\001thson) Tj ET")).isTrue();
		assertThat(doubt("BT /S 12 Tf 72 700 Td (before Smi\\001son) Tj ET")).isTrue();
		assertThat(doubt("BT /S 12 Tf 72 700 Td (\\001\\001\\001\\001\\001\\001\\001\\001\\001) Tj ET")).isTrue();
	}

	private boolean doubt(String content) throws IOException {
		try (TrickPdf pdf = new TrickPdf().page(content)) {
			COSDictionary font = bitmaps("before 1999 Smithson");
			COSArray differences = font.getCOSDictionary(COSName.ENCODING).getCOSArray(COSName.DIFFERENCES);
			differences.add(COSInteger.get(1));
			differences.add(COSName.getPDFName("circlecopyrt"));
			pdf.resource(COSName.FONT, "S", font);
			StreamShelf streams = new StreamShelf((warning) -> {
			});
			PageContent page = new PageReader(new FontCodes.Shelf(), streams,
					new Layers(pdf.document.getDocumentCatalog().getCOSObject()), true)
				.read(content.getBytes(StandardCharsets.ISO_8859_1), pdf.resources());
			return new Doubt(page).over(Wanted.of(List.of(NAME)));
		}
	}

	@Test
	void glyphsThatWereCountedAreNoLetters() {
		String[] names = new String[256];
		for (int code = 33; code < 60; code++) {
			names[code] = "g" + code;
		}
		assertThat(new GlyphNames(names, null, false).areNumbered()).isFalse();
		names[40] = null;
		assertThat(new GlyphNames(names, null, false).areNumbered()).isTrue();
	}

}
