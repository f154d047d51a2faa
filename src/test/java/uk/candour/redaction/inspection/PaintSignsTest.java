package uk.candour.redaction.inspection;

import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page must not hold to be passed over when boxes over text are looked for.
 */
class PaintSignsTest {

	private static boolean painted(String content, PDResources resources) throws Exception {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			page.setResources(resources);
			PDStream stream = new PDStream(document);
			try (var out = stream.createOutputStream()) {
				out.write(content.getBytes(StandardCharsets.ISO_8859_1));
			}
			page.setContents(stream);
			return PaintSigns.on(page);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "BT /F1 12 Tf 72 700 Td (a box f S Do \\) B* (sh) B) Tj ET",
			"/P <</MCID 0>> BDC q 0 0 10 10 re W n BT [(Dear) -250 <66>] TJ T* (x) ' ET Q EMC" })
	void plainTextPaintsNothing(String content) throws Exception {
		assertThat(painted(content, new PDResources())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0 0 9 9 re f", "0 0 9 9 re\nf*", "0 0 9 9 ref", "0 0 9 9re F", "/X Do", "/X1Do Do",
			"/S sh", "9 w 0 0 m 9 9 l S", "(a)Tj 0 0 9 9 re(b)f", "BI /W 1 /H 1 ID x EI", "(a) Tj % \r 0 0 9 9 re f",
			"[1]0 d b*", "q unheard-of Q", "<</A 1>>B" })
	void whateverPaintsIsSeen(String content) throws Exception {
		assertThat(painted(content, new PDResources())).isTrue();
	}

	@Test
	void lettersThatAreDrawingsPaint() throws Exception {
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.SUBTYPE, COSName.TYPE3);
		COSDictionary fonts = new COSDictionary();
		fonts.setItem(COSName.getPDFName("F1"), font);
		PDResources resources = new PDResources();
		resources.getCOSObject().setItem(COSName.FONT, fonts);
		assertThat(painted("BT /F1 9 Tf (a) Tj ET", resources)).isTrue();
	}

}
