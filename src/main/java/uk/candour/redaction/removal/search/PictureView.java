package uk.candour.redaction.removal.search;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.StreamUse;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Hues;
import uk.candour.redaction.removal.pictures.Ink;

/**
 * A page as a reading machine needs to see it: whole, or its pictures alone where its
 * text says what it shows. Words may begin in a picture and go on as text, so lines of
 * text that stand at a picture are seen with it.
 */
public final class PictureView {

	/** Dots an inch at which it shows whether anything is painted at all. */
	private static final double COARSE = 100;

	/** Dots an inch at which strokes of small print are still told apart. */
	private static final double MEDIUM = 144;

	/** Pictures in these have no colours. */
	private static final Set<COSBase> GREYS = Set.of(COSName.DEVICEGRAY, COSName.G);

	/** Plain writing and its paper differ by so much, of 255. */
	static final int PLAIN = 24;

	/** What of a picture lets through what is beneath it. */
	private static final Set<COSName> HOLES = Set.of(COSName.IMAGE_MASK, COSName.IM, COSName.MASK, COSName.SMASK);

	private final PageDrawings drawings;

	/** Views of the pages of a document. */
	public PictureView(PDDocument document) {
		this.drawings = new PageDrawings(document);
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
		return this.drawings.whole(index, dpi);
	}

	/** What is drawn on a page, without its text. */
	BufferedImage withoutText(int index, double dpi) throws IOException {
		return this.drawings.withoutText(index, dpi);
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
			seen.add(only(this.drawings.pictures(index, dpi), placed, geometry));
		}
		List<PageContent.Picture> open = pictures.stream().filter(PictureView::isOpen).toList();
		if (!open.isEmpty()) {
			seen.add(only(this.drawings.withoutText(index, dpi), open, geometry));
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
		Hues hues = new Hues(this.drawings.coloured(index, MEDIUM));
		return hues.mayBeWords() ? new View(hues.plane(this.drawings.coloured(index, dpi)), List.of()) : null;
	}

	private static boolean isColoured(PageContent.Picture picture) {
		if (picture.image() == null) {
			return picture.inline().get(COSName.CS) != COSName.G && !picture.inline().containsKey(COSName.IM);
		}
		COSBase space = picture.image().getDictionaryObject(COSName.COLORSPACE);
		return !picture.image().getBoolean(COSName.IMAGE_MASK, false) && (space == null || !GREYS.contains(space));
	}

	/**
	 * Text of a page that is to be seen with what is drawn beside it.
	 * @param views of the pictures
	 * @param typed tells what of the text that is
	 */
	public TextBeside beside(int index, double dpi, PageGeometry geometry, List<View> views, TypedParts typed) {
		return new TextBeside(this.drawings, index, dpi, geometry, views, typed);
	}

	private static View only(BufferedImage drawn, List<PageContent.Picture> pictures, PageGeometry geometry) {
		PixelGrid grid = PixelGrid.of(drawn, geometry);
		List<Rectangle> places = pictures.stream()
			.map((picture) -> StoredPictures.isTiled(picture) ? geometry.visible() : picture.box())
			.map(grid::pixels)
			.toList();
		return new View(Ink.keep(drawn, places), pictures);
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
		Rectangle place = PixelGrid.of(drawn, geometry).pixels(picture.box());
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
		Ink.keep(clear, places);
		places.forEach((place) -> Ink.stretch(clear.getRaster(), place));
		return new View(clear, List.of());
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
		BufferedImage bare = only(this.drawings.withoutText(index, COARSE), page.pictures, geometry).image();
		PixelGrid grid = PixelGrid.of(bare, geometry);
		Graphics2D brush = bare.createGraphics();
		brush.setColor(Color.WHITE);
		given.forEach((place) -> brush.fill(grid.pixels(place)));
		brush.dispose();
		return Ink.in(bare, new Rectangle(bare.getWidth(), bare.getHeight()));
	}

}
