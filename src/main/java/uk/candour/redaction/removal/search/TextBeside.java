package uk.candour.redaction.removal.search;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.Show;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Ink;

/**
 * Text of one page as it is seen beside what is drawn, as words may begin in a picture
 * and go on as text: only what may belong to a mark together with something drawn.
 */
public final class TextBeside {

	/** What of a letter may stand out of its place, in em. */
	private static final double LETTER = 0.3;

	/** How far from a picture text still goes on from it, in em. */
	private static final double NEAR = 1.5;

	/** The cosine of the angle up to which a line is read as it lies. */
	private static final double LEVEL = 0.98;

	private final PageDrawings drawings;

	private final int index;

	private final double dpi;

	private final PageGeometry geometry;

	/** Views of the pictures, which may show more than the page does. */
	private final List<PictureView.View> views;

	private final TypedParts typed;

	TextBeside(PageDrawings drawings, int index, double dpi, PageGeometry geometry, List<PictureView.View> views,
			TypedParts typed) {
		this.drawings = drawings;
		this.index = index;
		this.dpi = dpi;
		this.geometry = geometry;
		this.views = views;
		this.typed = typed;
	}

	/**
	 * Lines of text beside which something is on a picture, with what is beside them;
	 * null where there is no such text, or none that is seen.
	 */
	public PictureView.View lines(List<TextLine> lines) throws IOException {
		List<Rectangle2D> pictures = boxes(this.views.get(0).shown());
		PixelGrid grid = PixelGrid.of(this.views.get(0).image(), this.geometry);
		Predicate<Rectangle2D> drawn = (place) -> isOnPictures(grid.pixels(place));
		List<Rectangle> strips = new ArrayList<>();
		List<Rectangle> parts = new ArrayList<>();
		for (TextLine line : lines) {
			List<Rectangle> some = (isLevel(line) && goesOn(line, grid)) ? parts(line, drawn, grid) : List.of();
			if (!some.isEmpty()) {
				strips.add(grid.pixels(strip(line, pictures)));
				parts.addAll(some);
			}
		}
		if (parts.isEmpty()) {
			return null;
		}
		BufferedImage seen = this.drawings.withoutText(this.index, this.dpi);
		boolean isSeen = write(parts, seen);
		return isSeen ? new PictureView.View(Ink.keep(seen, strips), List.of()) : null;
	}

	/**
	 * All that is drawn on the page, and text beside it.
	 * @param bare the page without its text
	 */
	BufferedImage drawn(BufferedImage bare, List<TextLine> lines) throws IOException {
		PixelGrid grid = PixelGrid.of(bare, this.geometry);
		Predicate<Rectangle2D> drawn = (place) -> {
			Rectangle part = grid.pixels(place);
			return Ink.in(bare, part) || isOnPictures(part);
		};
		List<Rectangle> parts = new ArrayList<>();
		for (TextLine line : lines) {
			if (drawn.test(grown(box(line), NEAR * line.em))) {
				parts.addAll(parts(line, drawn, grid));
			}
		}
		if (parts.isEmpty()) {
			return bare;
		}
		BufferedImage all = new BufferedImage(bare.getWidth(), bare.getHeight(), bare.getType());
		bare.copyData(all.getRaster());
		write(parts, all);
		return all;
	}

	private boolean isOnPictures(Rectangle part) {
		return this.views.stream().anyMatch((view) -> Ink.in(view.image(), part));
	}

	/** Whether something is on a picture where a line may go on. */
	private boolean goesOn(TextLine line, PixelGrid grid) {
		return this.views.stream()
			.anyMatch((view) -> near(line, boxes(view.shown())).stream()
				.anyMatch((part) -> Ink.in(view.image(), grid.pixels(part))));
	}

	/** What of a line may belong to a mark together with something drawn. */
	private List<Rectangle> parts(TextLine line, Predicate<Rectangle2D> drawn, PixelGrid grid) {
		return this.typed.of(line, drawn).stream().map((part) -> grid.pixels(grown(part, LETTER * line.em))).toList();
	}

	/**
	 * Puts the text in some places on the page without text.
	 * @return whether any is seen there
	 */
	private boolean write(List<Rectangle> parts, BufferedImage page) throws IOException {
		BufferedImage text = this.drawings.whole(this.index, this.dpi);
		boolean isSeen = false;
		for (Rectangle part : parts) {
			isSeen |= Ink.copy(text, page, part);
		}
		return isSeen;
	}

	/**
	 * Whether a line runs along the page or up it: one that runs across, as a stamp does,
	 * is not read with what it lies over.
	 */
	private static boolean isLevel(TextLine line) {
		Show show = line.glyphs.get(0).show;
		return Math.max(Math.abs(show.dirX), Math.abs(show.dirY)) > LEVEL;
	}

	private static List<Rectangle2D> boxes(List<PageContent.Picture> pictures) {
		return pictures.stream().map(PageContent.Picture::box).toList();
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

}
