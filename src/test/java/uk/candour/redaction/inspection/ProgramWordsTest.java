package uk.candour.redaction.inspection;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.FairCopy;
import uk.candour.redaction.Inspector;
import uk.candour.redaction.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramWordsTest {

	private static final String TABLE = """
			/CIDInit /ProcSet findresource begin 12 dict begin begincmap %s
			/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
			/CMapName /Adobe-Identity-UCS def /CMapType 2 def
			1 begincodespacerange <00> <ff> endcodespacerange
			1 beginbfchar <01> <0041> endbfchar endcmap""";

	@TempDir
	Path folder;

	@Test
	void theWordsOfATableOfCodesSayNothing() {
		assertThat(ProgramWords.without(TABLE.formatted(""))).doesNotContain("System", "Adobe", "Registry", "Order")
			.contains("<0041>");
	}

	@Test
	void whatElseATableSaysCounts() {
		assertThat(ProgramWords.without(TABLE.formatted("% for Oswin Quarrenby"))).contains("% for Oswin Quarrenby");
	}

	@ParameterizedTest
	@ValueSource(strings = { "System", "Adobe", "Registry", "Supplement", "Identity", "Resource" })
	void aMarkThatEveryTableHoldsIsProven(String word) throws Exception {
		Path in = letter(word, null);
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, List.of(new Mark.Text(word, "section 40(2)")));
		try (PDDocument copy = Loader.loadPDF(out.toFile())) {
			assertThat(copy.getPage(0).getResources().getFontNames()).isNotEmpty();
		}
	}

	@Test
	void aNameInATableIsFound() throws Exception {
		Path in = letter("tenant", "% for Oswin Quarrenby");
		assertThat(new Inspector().inspect(in, List.of(new Mark.Text("Quarrenby", "section 40(2)")), null))
			.anyMatch((residue) -> residue.channel().equals("font"));
	}

	@Test
	void aProgramThatAsksForAnEarlierCopyOfItselfSaysNothing() {
		String program = "%!PS-AdobeFont-1.0: X\nFontDirectory/X known{/X findfont dup/UniqueID known}\n"
				+ "/FontInfo 1 dict dup begin /Notice (a directory) def end currentfile eexec";
		assertThat(ProgramWords.without(program)).contains("a directory").doesNotContain("FontDirectory");
	}

	private Path letter(String word, String comment) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (PDDocument document = new PDDocument();
				InputStream sans = PDDocument.class
					.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDFont font = PDType0Font.load(document, sans, true);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(font, 12);
				content.newLineAtOffset(72, 700);
				content.showText("Dear " + word + ", your repair is done.");
				content.endText();
			}
			document.save(in.toFile());
		}
		return (comment != null) ? withComment(in, comment) : in;
	}

	private Path withComment(Path in, String comment) throws Exception {
		Path out = this.folder.resolve("with.pdf");
		try (PDDocument document = Loader.loadPDF(in.toFile())) {
			PDResources resources = document.getPage(0).getResources();
			COSStream table = resources.getFont(resources.getFontNames().iterator().next())
				.getCOSObject()
				.getCOSStream(COSName.TO_UNICODE);
			String text = table.toTextString();
			try (OutputStream to = table.createOutputStream()) {
				to.write(text.replace("begincmap", "begincmap\n" + comment + "\n").getBytes(StandardCharsets.US_ASCII));
			}
			document.save(out.toFile());
		}
		return out;
	}

}
