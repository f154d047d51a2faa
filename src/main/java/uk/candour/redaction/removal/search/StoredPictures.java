package uk.candour.redaction.removal.search;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Planes;

/**
 * Pictures that a page draws so that a reading machine would not read them there: they
 * are read as they are stored, and what is marked goes from the picture itself.
 */
final class StoredPictures {

	/** How far a picture may be out of true and still be read, as a sine. */
	private static final double CROOKED = 0.05;

	/** How much of a picture may lie outside the page, in points. */
	private static final double OVERHANG = 12;

	/** Smaller pictures, in points, may be too small to be read as they are drawn. */
	private static final double SMALL = 7;

	/** Samples a point from which a small picture shows more than is seen of it. */
	private static final double FINE = 7.5;

	/** The fewest samples of which a letter is made, across or down. */
	private static final int LETTER = 9;

	/** The fewest of which a word is made, along it. */
	private static final int WORD = 24;

	private final SeenWords eyes;

	StoredPictures(SeenWords eyes) {
		this.eyes = eyes;
	}

	/** Whether a picture is drawn so that it may not be read on the page. */
	static boolean isMissed(PageContent.Picture picture, PageGeometry geometry) {
		return !picture.isOfLetter() && hasRoom(picture) && (picture.isIn(COSName.PATTERN) || isCrooked(picture.place())
				|| isTiny(picture) || hangsOver(picture.box(), geometry.visible()));
	}

	/** Whether it may be painted anywhere on the page, as part of a pattern. */
	static boolean isTiled(PageContent.Picture picture) {
		return picture.isIn(COSName.PATTERN) && hasRoom(picture);
	}

	/**
	 * Whether it has samples enough for a word: the dots of a hatching and the patches of
	 * a shade are fewer.
	 */
	static boolean hasRoom(PageContent.Picture picture) {
		int wide = picture.samples(COSName.WIDTH, COSName.W);
		int high = picture.samples(COSName.HEIGHT, COSName.H);
		return Math.min(wide, high) >= LETTER && Math.max(wide, high) >= WORD;
	}

	/** Whether it is mirrored, skewed, or turned by anything but a quarter. */
	private static boolean isCrooked(AffineTransform place) {
		double wide = Math.hypot(place.getScaleX(), place.getShearY());
		double high = Math.hypot(place.getShearX(), place.getScaleY());
		double turned = Math.min(Math.abs(place.getScaleX()), Math.abs(place.getShearY())) / wide;
		double skewed = Math.abs(place.getScaleX() * place.getShearX() + place.getShearY() * place.getScaleY())
				/ (wide * high);
		return !(place.getDeterminant() > 0 && turned < CROOKED && skewed < CROOKED);
	}

	private static boolean isTiny(PageContent.Picture picture) {
		AffineTransform place = picture.place();
		double wide = Math.hypot(place.getScaleX(), place.getShearY());
		double high = Math.hypot(place.getShearX(), place.getScaleY());
		double fine = Math.max(picture.samples(COSName.WIDTH, COSName.W) / wide,
				picture.samples(COSName.HEIGHT, COSName.H) / high);
		return Math.min(wide, high) < SMALL && fine > FINE;
	}

	private static boolean hangsOver(Rectangle2D box, Rectangle2D sheet) {
		return box.getMinX() < sheet.getMinX() - OVERHANG || box.getMinY() < sheet.getMinY() - OVERHANG
				|| box.getMaxX() > sheet.getMaxX() + OVERHANG || box.getMaxY() > sheet.getMaxY() + OVERHANG;
	}

	/**
	 * One that cannot be decoded shows nobody anything; the inspector judges what it is.
	 */
	private static List<BufferedImage> planes(PageContent.Picture picture) {
		try {
			return Planes.of(picture);
		}
		catch (IOException | RuntimeException undecoded) {
			return List.of();
		}
	}

	/** What is marked in these pictures. */
	List<SeenWords.Seen> search(List<PageContent.Picture> pictures) throws IOException {
		List<SeenWords.Seen> seen = new ArrayList<>();
		for (PageContent.Picture picture : pictures) {
			for (BufferedImage plane : planes(picture)) {
				for (SeenWords.Hit hit : this.eyes.hits(this.eyes.read(plane, false))) {
					seen.add(new SeenWords.Seen(hit.mark(), picture.box(),
							new SeenWords.Within(picture, Planes.place(hit.word(), plane))));
				}
			}
		}
		return seen;
	}

}
