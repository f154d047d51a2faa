package uk.candour.redaction;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mark that is also a word of the format takes no picture and no look away: what the
 * standard calls something says nothing about anyone.
 */
class StandardNamesTest {

	private static final COSName MASK = COSName.getPDFName("Mask");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "Image", "Overlay", "image overlay" })
	void whatTheFormatCallsSomethingStays(String mark) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDImageXObject picture = picture(document, BufferedImage.TYPE_INT_RGB);
			PDImageXObject stencil = picture(document, BufferedImage.TYPE_BYTE_BINARY);
			stencil.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
			stencil.getCOSObject().removeItem(COSName.COLORSPACE);
			picture.getCOSObject().setItem(MASK, stencil);
			PDExtendedGraphicsState state = new PDExtendedGraphicsState();
			state.setBlendMode(BlendMode.OVERLAY);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.setGraphicsStateParameters(state);
				content.drawImage(picture, 72, 600, 20, 20);
			}
			document.save(in.toFile());
		}
		FairCopy.of(in, null, out, List.of(new Mark.Text(mark, "s. 40")));
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			COSDictionary resources = document.getPage(0).getResources().getCOSObject();
			COSDictionary picture = only(resources, COSName.XOBJECT);
			assertThat(picture.getCOSName(COSName.SUBTYPE)).isEqualTo(COSName.IMAGE);
			assertThat(picture.getCOSDictionary(MASK).getCOSName(COSName.SUBTYPE)).isEqualTo(COSName.IMAGE);
			assertThat(only(resources, COSName.EXT_G_STATE).getCOSName(COSName.BM).getName()).isEqualTo("Overlay");
		}
	}

	private static COSDictionary only(COSDictionary resources, COSName category) {
		COSDictionary list = resources.getCOSDictionary(category);
		assertThat(list.keySet()).hasSize(1);
		return list.getCOSDictionary(list.keySet().iterator().next());
	}

	private static PDImageXObject picture(PDDocument document, int type) throws Exception {
		BufferedImage image = new BufferedImage(20, 20, type);
		image.setRGB(3, 3, 0xffffff);
		return LosslessFactory.createFromImage(document, image);
	}

}
