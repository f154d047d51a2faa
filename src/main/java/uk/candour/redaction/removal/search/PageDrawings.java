package uk.candour.redaction.removal.search;

import java.awt.image.BufferedImage;
import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import uk.candour.redaction.removal.file.Bounded;

/**
 * The pages of a document as they are drawn: with all that is on them, without their
 * text, or with their pictures alone.
 */
final class PageDrawings {

	private final PDFRenderer whole;

	private final PDFRenderer withoutText;

	private final PDFRenderer pictures;

	PageDrawings(PDDocument document) {
		this.whole = new PDFRenderer(document);
		this.whole.setSubsamplingAllowed(true);
		this.withoutText = renderer(document, TextlessDrawer::new);
		this.pictures = renderer(document, PicturesDrawer::new);
	}

	/** All of a page in grey. */
	BufferedImage whole(int index, double dpi) throws IOException {
		return draw(this.whole, index, dpi, ImageType.GRAY);
	}

	/** What is drawn on a page in grey, without its text. */
	BufferedImage withoutText(int index, double dpi) throws IOException {
		return draw(this.withoutText, index, dpi, ImageType.GRAY);
	}

	/** The same in colours. */
	BufferedImage coloured(int index, double dpi) throws IOException {
		return draw(this.withoutText, index, dpi, ImageType.RGB);
	}

	/** The pictures of a page in grey as the file holds them, whatever is beneath. */
	BufferedImage pictures(int index, double dpi) throws IOException {
		return draw(this.pictures, index, dpi, ImageType.GRAY);
	}

	private static BufferedImage draw(PDFRenderer renderer, int index, double dpi, ImageType colours)
			throws IOException {
		synchronized (Bounded.reading()) {
			return renderer.renderImageWithDPI(index, (float) dpi, colours);
		}
	}

	/** Draws pages in its own way. */
	private interface Drawing {

		PageDrawer drawer(PageDrawerParameters parameters) throws IOException;

	}

	private static PDFRenderer renderer(PDDocument document, Drawing drawing) {
		PDFRenderer renderer = new PDFRenderer(document) {
			@Override
			protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
				return drawing.drawer(parameters);
			}
		};
		renderer.setSubsamplingAllowed(true);
		return renderer;
	}

	private static class TextlessDrawer extends PageDrawer {

		TextlessDrawer(PageDrawerParameters parameters) throws IOException {
			super(parameters);
		}

		@Override
		protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
			// the search reads the codes
		}

		@Override
		protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
			// as above
		}

	}

	/** Draws pictures as the file holds them, whatever is beneath. */
	private static final class PicturesDrawer extends TextlessDrawer {

		PicturesDrawer(PageDrawerParameters parameters) throws IOException {
			super(parameters);
		}

		@Override
		public void drawImage(PDImage image) throws IOException {
			alone();
			super.drawImage(image);
		}

		@Override
		public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
			alone();
			super.showTransparencyGroup(group);
		}

		private void alone() {
			getGraphicsState().setBlendMode(BlendMode.NORMAL);
			getGraphicsState().setSoftMask(null);
			getGraphicsState().setNonStrokeAlphaConstant(1);
		}

		@Override
		public void fillPath(int rule) {
			getLinePath().reset();
		}

		@Override
		public void strokePath() {
			getLinePath().reset();
		}

		@Override
		public void fillAndStrokePath(int rule) {
			getLinePath().reset();
		}

		@Override
		public void shadingFill(COSName name) {
			getLinePath().reset();
		}

	}

}
