package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * A page as a reading machine needs to see it: whole, or its pictures alone where its
 * text says what it shows.
 */
final class PictureView {

	/** Round a picture, in pixels. */
	private static final int MARGIN = 4;

	private final PDFRenderer whole;

	private final PDFRenderer withoutText;

	PictureView(PDDocument document) {
		this.whole = new PDFRenderer(document);
		this.whole.setSubsamplingAllowed(true);
		this.withoutText = new TextlessRenderer(document);
		this.withoutText.setSubsamplingAllowed(true);
	}

	/** All of a page in grey. */
	BufferedImage whole(int index, double dpi) throws IOException {
		return draw(this.whole, index, dpi);
	}

	/** The same without text and with nothing beside the pictures. */
	BufferedImage pictures(int index, double dpi, PageContent page, PageGeometry geometry) throws IOException {
		BufferedImage drawn = draw(this.withoutText, index, dpi);
		double points = geometry.seenWidth() / drawn.getWidth();
		Area beside = new Area(new Rectangle2D.Double(0, 0, drawn.getWidth(), drawn.getHeight()));
		page.pictures.stream().map((picture) -> geometry.toSeen(1, picture.box())).distinct().forEach((seen) -> {
			beside.subtract(new Area(new Rectangle2D.Double(seen.x() / points - MARGIN, seen.y() / points - MARGIN,
					seen.width() / points + 2 * MARGIN, seen.height() / points + 2 * MARGIN)));
		});
		Graphics2D brush = drawn.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fill(beside);
		brush.dispose();
		return drawn;
	}

	private static BufferedImage draw(PDFRenderer renderer, int index, double dpi) throws IOException {
		synchronized (Bounded.READING) {
			return renderer.renderImageWithDPI(index, (float) dpi, ImageType.GRAY);
		}
	}

	private static final class TextlessRenderer extends PDFRenderer {

		TextlessRenderer(PDDocument document) {
			super(document);
		}

		@Override
		protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
			return new TextlessDrawer(parameters);
		}

	}

	private static final class TextlessDrawer extends PageDrawer {

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

}
