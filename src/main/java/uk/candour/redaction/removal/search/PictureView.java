package uk.candour.redaction.removal.search;

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
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSBase;
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

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.Show;
import uk.candour.redaction.removal.content.StreamUse;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Hues;
import uk.candour.redaction.removal.pictures.Ink;

/**
 * A page as a reading machine needs to see it: whole, or its pictures alone where its
 * text says what it shows. Words may begin in a picture and go on as text, so lines of
 * text that stand at a picture are seen with it.
 */
public final class PictureView {

	/** Round what is seen, in pixels. */
	private static final int MARGIN = 4;

	/** What of a letter may stand out of its place, in em. */
	private static final double LETTER = 0.3;

	/** Dots an inch at which it shows whether anything is painted at all. */
	private static final double COARSE = 100;

	/** Dots an inch at which strokes of small print are still told apart. */
	private static final double MEDIUM = 144;

	/** Pictures in these have no colours. */
	private static final Set<COSBase> GREYS = Set.of(COSName.DEVICEGRAY, COSName.G);

	/** How far from a picture text still goes on from it, in em. */
	private static final double NEAR = 1.5;

	/** Plain writing and its paper differ by so much, of 255. */
	static final int PLAIN = 24;

	/** What of a picture lets through what is beneath it. */
	private static final Set<COSName> HOLES = Set.of(COSName.IMAGE_MASK, COSName.IM, COSName.MASK, COSName.SMASK);

	private final PDFRenderer whole;

	private final PDFRenderer withoutText;

	private final PDFRenderer alone;

	/** Views of the pages of a document. */
	public PictureView(PDDocument document) {
		this.whole = new PDFRenderer(document);
		this.whole.setSubsamplingAllowed(true);
		this.withoutText = renderer(document, TextlessDrawer::new);
		this.alone = renderer(document, PicturesDrawer::new);
	}

	/**
	 * A page as it was drawn for reading.
	 *
	 * @param image what is to be read
	 * @param shown the pictures that are on it in full
	 */
	public record View(BufferedImage image, List<PageContent.Picture> shown) {
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
	 * The pictures alone, which look the same on every page that shows the same; and
	 * those again that show something only over what is drawn beneath.
	 */
	public List<View> pictures(int index, double dpi, PageContent page, PageGeometry geometry) throws IOException {
		List<View> seen = new ArrayList<>();
		List<PageContent.Picture> pictures = page.pictures.stream().filter((each) -> !each.isOfLetter()).toList();
		if (pictures.isEmpty()) {
			return seen;
		}
		List<PageContent.Picture> placed = pictures.stream().filter((each) -> !StoredPictures.isTiled(each)).toList();
		if (!placed.isEmpty()) {
			seen.add(only(draw(this.alone, index, dpi), placed, geometry));
		}
		List<PageContent.Picture> open = pictures.stream().filter(PictureView::isOpen).toList();
		if (!open.isEmpty()) {
			seen.add(only(draw(this.withoutText, index, dpi), open, geometry));
		}
		return seen;
	}

	/**
	 * What a page shows in a colour and not in grey; null where there is nothing.
	 */
	View hues(int index, double dpi, PageContent page) throws IOException {
		if (page.paths.isEmpty() && page.shades.isEmpty()
				&& page.pictures.stream().noneMatch(PictureView::isColoured)) {
			return null;
		}
		Hues hues = new Hues(draw(this.withoutText, index, MEDIUM, ImageType.RGB));
		return hues.mayBeWords() ? new View(hues.plane(draw(this.withoutText, index, dpi, ImageType.RGB)), List.of())
				: null;
	}

	private static boolean isColoured(PageContent.Picture picture) {
		if (picture.image() == null) {
			return picture.inline().get(COSName.CS) != COSName.G && !picture.inline().containsKey(COSName.IM);
		}
		COSBase space = picture.image().getDictionaryObject(COSName.COLORSPACE);
		return !picture.image().getBoolean(COSName.IMAGE_MASK, false) && (space == null || !GREYS.contains(space));
	}

	/**
	 * Lines of text beside which something is on a picture, as they are seen with what is
	 * beside them, but of their text only what may belong to a mark together with it;
	 * null where there is no such text, or none that is seen.
	 * @param views of the pictures
	 */
	public View lines(int index, double dpi, List<TextLine> lines, PageGeometry geometry, List<View> views,
			TypedParts typed) throws IOException {
		List<Rectangle2D> pictures = boxes(views.get(0).shown());
		List<Rectangle> strips = new ArrayList<>();
		List<Rectangle> parts = new ArrayList<>();
		double points = geometry.seenWidth() / views.get(0).image().getWidth();
		Predicate<Rectangle2D> drawn = (place) -> {
			Rectangle part = pixels(place, points, geometry);
			return views.stream().anyMatch((view) -> Ink.in(view.image(), part));
		};
		for (TextLine line : lines) {
			boolean goesOn = views.stream()
				.anyMatch((view) -> near(line, boxes(view.shown())).stream()
					.anyMatch((part) -> Ink.in(view.image(), pixels(part, points, geometry))));
			List<Rectangle2D> some = goesOn ? typed.of(line, drawn) : List.of();
			if (!some.isEmpty()) {
				strips.add(pixels(strip(line, pictures), points, geometry));
				some.forEach((part) -> parts.add(pixels(grown(part, LETTER * line.em), points, geometry)));
			}
		}
		return strips.isEmpty() ? null : lines(index, dpi, strips, parts);
	}

	/**
	 * All that is drawn on a page, and of its text what may belong to a mark together
	 * with something drawn.
	 * @param bare the page without its text
	 * @param views of the pictures, which may show more than the page does
	 */
	BufferedImage drawn(int index, double dpi, BufferedImage bare, List<TextLine> lines, PageGeometry geometry,
			List<View> views, TypedParts typed) throws IOException {
		double points = geometry.seenWidth() / bare.getWidth();
		Predicate<Rectangle2D> isDrawn = (place) -> {
			Rectangle part = pixels(place, points, geometry);
			return Ink.in(bare, part) || views.stream().anyMatch((view) -> Ink.in(view.image(), part));
		};
		List<Rectangle> parts = new ArrayList<>();
		for (TextLine line : lines) {
			if (isDrawn.test(grown(box(line), NEAR * line.em))) {
				typed.of(line, isDrawn)
					.forEach((part) -> parts.add(pixels(grown(part, LETTER * line.em), points, geometry)));
			}
		}
		if (parts.isEmpty()) {
			return bare;
		}
		BufferedImage drawn = new BufferedImage(bare.getWidth(), bare.getHeight(), bare.getType());
		bare.copyData(drawn.getRaster());
		BufferedImage text = draw(this.whole, index, dpi);
		parts.forEach((part) -> Ink.copy(text, drawn, part));
		return drawn;
	}

	private View lines(int index, double dpi, List<Rectangle> strips, List<Rectangle> parts) throws IOException {
		BufferedImage text = draw(this.whole, index, dpi);
		BufferedImage drawn = draw(this.withoutText, index, dpi);
		boolean isSeen = false;
		for (Rectangle part : parts) {
			isSeen |= Ink.copy(text, drawn, part);
		}
		return isSeen ? new View(only(drawn, strips), List.of()) : null;
	}

	private static View only(BufferedImage drawn, List<PageContent.Picture> pictures, PageGeometry geometry) {
		double points = geometry.seenWidth() / drawn.getWidth();
		List<Rectangle> places = pictures.stream()
			.map((picture) -> StoredPictures.isTiled(picture) ? geometry.visible() : picture.box())
			.map((box) -> pixels(box, points, geometry))
			.toList();
		return new View(only(drawn, places), pictures);
	}

	/**
	 * By how much the lightest and the darkest of a picture differ on the views of it, of
	 * 255; {@link #PLAIN} where they differ by that or more.
	 */
	static int contrast(PageContent.Picture picture, List<View> views, PageGeometry geometry) {
		return views.stream()
			.filter((view) -> view.shown().contains(picture))
			.mapToInt((view) -> Ink.contrast(view.image(), place(picture, view.image(), geometry), PLAIN))
			.max()
			.orElse(PLAIN);
	}

	private static Rectangle place(PageContent.Picture picture, BufferedImage drawn, PageGeometry geometry) {
		double points = geometry.seenWidth() / drawn.getWidth();
		Rectangle place = pixels(picture.box(), points, geometry);
		// pixels at the edge are half of what is beside it
		place.grow(-1, -1);
		return place.intersection(new Rectangle(drawn.getWidth(), drawn.getHeight()));
	}

	/** Pictures that are all but of one colour, with all the contrast that there is. */
	static View stretched(View view, List<PageContent.Picture> faint, PageGeometry geometry) {
		BufferedImage clear = new BufferedImage(view.image().getWidth(), view.image().getHeight(),
				BufferedImage.TYPE_BYTE_GRAY);
		view.image().copyData(clear.getRaster());
		List<Rectangle> places = faint.stream().map((picture) -> place(picture, clear, geometry)).toList();
		only(clear, places);
		places.forEach((place) -> Ink.stretch(clear.getRaster(), place));
		return new View(clear, List.of());
	}

	private static List<Rectangle2D> boxes(List<PageContent.Picture> pictures) {
		return pictures.stream().map(PageContent.Picture::box).toList();
	}

	/**
	 * Whether a picture has holes, or is only there to paint something else with it.
	 */
	private static boolean isOpen(PageContent.Picture picture) {
		for (StreamUse use = picture.use(); use != null; use = use.parent) {
			if (use.category != null && use.category != COSName.XOBJECT) {
				return true;
			}
		}
		return (picture.image() != null) ? HOLES.stream().anyMatch(picture.image()::containsKey)
				: HOLES.stream().anyMatch(picture.inline()::containsKey);
	}

	/**
	 * Whether anything that may be writing is painted on the pictures of a page.
	 * @param given places that do not count, in user space
	 */
	boolean isPainted(int index, PageContent page, PageGeometry geometry, List<Rectangle2D> given) throws IOException {
		BufferedImage bare = only(draw(this.withoutText, index, COARSE), page.pictures, geometry).image();
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
		return draw(renderer, index, dpi, ImageType.GRAY);
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
