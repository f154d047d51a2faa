package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

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
 * text says what it shows. Words may begin in a picture and go on as text, so lines of
 * text that stand at a picture are seen with it.
 */
final class PictureView {

	/** Round what is seen, in pixels. */
	private static final int MARGIN = 4;

	/** Dots an inch at which it shows whether anything is painted at all. */
	private static final double COARSE = 100;

	/** How far from a picture text still goes on from it, in em. */
	private static final double NEAR = 1.5;

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

	/** What is drawn on a page, without its text. */
	BufferedImage withoutText(int index, double dpi) throws IOException {
		return draw(this.withoutText, index, dpi);
	}

	/**
	 * The pictures alone, and, where something is drawn on them near lines of text, those
	 * lines as they are seen with what is beside them.
	 */
	List<BufferedImage> pictures(int index, double dpi, PageContent page, PageGeometry geometry) throws IOException {
		List<Rectangle2D> pictures = page.pictures.stream().map(PageContent.Picture::box).toList();
		BufferedImage bare = draw(this.withoutText, index, dpi);
		double points = geometry.seenWidth() / bare.getWidth();
		List<Rectangle> strips = new ArrayList<>();
		for (TextLine line : page.lines()) {
			List<Rectangle2D> near = near(line, pictures);
			if (near.stream().anyMatch((part) -> Ink.in(bare, pixels(part, points, geometry)))) {
				strips.add(pixels(strip(line, pictures), points, geometry));
			}
		}
		List<BufferedImage> seen = new ArrayList<>();
		seen.add(only(bare, pictures.stream().map((picture) -> pixels(picture, points, geometry)).toList()));
		if (!strips.isEmpty()) {
			seen.add(only(draw(this.whole, index, dpi), strips));
		}
		return seen;
	}

	/**
	 * Whether anything that may be writing is painted on the pictures of a page.
	 * @param given places that do not count, in user space
	 */
	boolean isPainted(int index, PageContent page, PageGeometry geometry, List<Rectangle2D> given) throws IOException {
		BufferedImage bare = pictures(index, COARSE, page, geometry).get(0);
		double points = geometry.seenWidth() / bare.getWidth();
		Graphics2D brush = bare.createGraphics();
		brush.setColor(Color.WHITE);
		given.forEach((place) -> brush.fill(pixels(place, points, geometry)));
		brush.dispose();
		return Ink.in(bare, new Rectangle(bare.getWidth(), bare.getHeight()));
	}

	/** A picture of a page with nothing on it but some parts. */
	private static BufferedImage only(BufferedImage drawn, List<Rectangle> parts) {
		Area rest = new Area(new Rectangle(drawn.getWidth(), drawn.getHeight()));
		for (Rectangle part : new LinkedHashSet<>(parts)) {
			Rectangle seen = new Rectangle(part);
			seen.grow(MARGIN, MARGIN);
			rest.subtract(new Area(seen));
		}
		Graphics2D brush = drawn.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fill(rest);
		brush.dispose();
		return drawn;
	}

	/** The parts of pictures from which words may go on in a line of text. */
	private static List<Rectangle2D> near(TextLine line, List<Rectangle2D> pictures) {
		double reach = NEAR * line.em;
		Rectangle2D around = grown(box(line), reach);
		return pictures.stream()
			.filter((picture) -> line.glyphs.stream()
				.anyMatch((glyph) -> picture.intersects(grown(glyph.box(), reach))))
			.map(around::createIntersection)
			.toList();
	}

	/** A line of text with all of the pictures that is at its height, as it runs. */
	private static Rectangle2D strip(TextLine line, List<Rectangle2D> pictures) {
		Rectangle2D around = grown(box(line), NEAR * line.em);
		Show show = line.glyphs.get(0).show;
		boolean upright = Math.abs(show.dirY) > Math.abs(show.dirX);
		return pictures.stream()
			.filter(around::intersects)
			.<Rectangle2D>map((picture) -> upright
					? new Rectangle2D.Double(around.getX(), picture.getY(), around.getWidth(), picture.getHeight())
					: new Rectangle2D.Double(picture.getX(), around.getY(), picture.getWidth(), around.getHeight()))
			.reduce(around, Rectangle2D::createUnion);
	}

	private static Rectangle2D box(TextLine line) {
		return line.glyphs.stream().<Rectangle2D>map(PlacedGlyph::box).reduce(Rectangle2D::createUnion).orElseThrow();
	}

	private static Rectangle2D grown(Rectangle2D box, double by) {
		return new Rectangle2D.Double(box.getX() - by, box.getY() - by, box.getWidth() + 2 * by,
				box.getHeight() + 2 * by);
	}

	/** A place of the page among the pixels of its picture. */
	private static Rectangle pixels(Rectangle2D place, double points, PageGeometry geometry) {
		uk.candour.redaction.Area seen = geometry.toSeen(1, place);
		return new Rectangle2D.Double(seen.x() / points, seen.y() / points, seen.width() / points,
				seen.height() / points)
			.getBounds();
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
