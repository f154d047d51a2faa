package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

	/** The same with nothing beside the pictures and the lines of text at them. */
	BufferedImage pictures(int index, double dpi, PageContent page, PageGeometry geometry) throws IOException {
		List<Rectangle2D> pictures = page.pictures.stream().map(PageContent.Picture::box).toList();
		BufferedImage bare = draw(this.withoutText, index, dpi);
		double points = geometry.seenWidth() / bare.getWidth();
		List<Rectangle2D> lines = page.lines()
			.stream()
			.flatMap((line) -> at(pictures, line))
			.filter((line) -> line.near().stream().anyMatch((near) -> Ink.in(bare, pixels(near, points, geometry))))
			.map(Line::box)
			.toList();
		BufferedImage drawn = lines.isEmpty() ? bare : draw(this.whole, index, dpi);
		Area beside = new Area(new Rectangle2D.Double(0, 0, drawn.getWidth(), drawn.getHeight()));
		Stream.concat(pictures.stream(), lines.stream())
			.map((box) -> pixels(box, points, geometry))
			.distinct()
			.forEach((seen) -> {
				seen.grow(MARGIN, MARGIN);
				beside.subtract(new Area(seen));
			});
		Graphics2D brush = drawn.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fill(beside);
		brush.dispose();
		return drawn;
	}

	/**
	 * A line of text at pictures.
	 *
	 * @param box where it is
	 * @param near the parts of pictures from which words may go on in it
	 */
	private record Line(Rectangle2D box, List<Rectangle2D> near) {
	}

	/** The line with what of pictures is near it, if it stands at any. */
	private static Stream<Line> at(List<Rectangle2D> pictures, TextLine line) {
		double reach = NEAR * line.em;
		Rectangle2D box = line.glyphs.stream()
			.<Rectangle2D>map(PlacedGlyph::box)
			.reduce(Rectangle2D::createUnion)
			.get();
		List<Rectangle2D> near = new ArrayList<>();
		for (Rectangle2D picture : pictures) {
			boolean stands = line.glyphs.stream()
				.map(PlacedGlyph::box)
				.anyMatch((glyph) -> picture.intersects(grown(glyph, reach)));
			if (stands) {
				near.add(picture.createIntersection(grown(box, reach)));
			}
		}
		return near.isEmpty() ? Stream.empty() : Stream.of(new Line(box, near));
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
