package uk.candour.rendition;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPagesTests {

	private static final String LETTER = """
			<html xmlns="http://www.w3.org/1999/xhtml"><head><style>h1 { font-family: Arial; } p { font-family: Georgia, serif; }
			</style></head><body><h1>Your request</h1><p>Dear <strong>Siân Llŷr</strong>, we &amp; they <em>agree</em>.</p>
			<table><thead><tr><th>Document</th></tr></thead><tbody><tr><td>Note of 3 March</td></tr></tbody></table>
			</body></html>""";

	@TempDir
	Path folder;

	@Test
	void aLetterIsTaggedTitledAndHasItsFontsWithIt() throws Exception {
		Path pdf = this.folder.resolve("letter.pdf");
		HtmlPages.write(LETTER, pdf, "Answer to your request");
		try (PDDocument document = Binder.open(pdf)) {
			var catalog = document.getDocumentCatalog();
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getStructureTreeRoot()).isNotNull();
			assertThat(catalog.getLanguage()).isEqualTo("en-GB");
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Answer to your request");
			assertThat(new String(catalog.getMetadata().toByteArray())).contains("pdfuaid").contains("pdfaid");
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
				}
			}
			assertThat(new PDFTextStripper().getText(document)).contains("Dear Siân Llŷr, we & they agree.",
					"Note of 3 March");
		}
	}

	@Test
	void theSameLetterGivesTheSameBytes() throws Exception {
		Path first = this.folder.resolve("1.pdf");
		Path second = this.folder.resolve("2.pdf");
		HtmlPages.write(LETTER, first, "Letter");
		HtmlPages.write(LETTER, second, "Letter");
		assertThat(Files.mismatch(first, second)).isEqualTo(-1);
	}

}
