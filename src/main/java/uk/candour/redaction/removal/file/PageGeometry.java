package uk.candour.redaction.removal.file;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import uk.candour.redaction.Area;

/**
 * Between the page as it is drawn (user space) and the page as a person sees it (turned,
 * cropped, in points from the top left).
 */
public final class PageGeometry {

	private final Rectangle2D.Double crop;

	private final AffineTransform toSeen;

	/**
	 * The geometry of a page; boxes that make no sense are those of a sheet of Letter.
	 */
	public PageGeometry(COSDictionary page) {
		Rectangle2D.Double media = box(page, COSName.MEDIA_BOX, new Rectangle2D.Double(0, 0, 612, 792));
		Rectangle2D.Double cropped = box(page, COSName.CROP_BOX, media);
		Rectangle2D both = cropped.createIntersection(media);
		boolean sensible = both.getWidth() > 0 && both.getHeight() > 0;
		this.crop = sensible ? new Rectangle2D.Double(both.getX(), both.getY(), both.getWidth(), both.getHeight())
				: media;
		int turn = Math.floorMod(page.getInt(COSName.ROTATE, 0), 360);
		double unit = page.getFloat(COSName.USER_UNIT, 1);
		this.toSeen = seen(this.crop, turn, (unit > 0) ? unit : 1);
	}

	private static AffineTransform seen(Rectangle2D.Double c, int turn, double u) {
		return switch (turn) {
			case 90 -> new AffineTransform(0, u, u, 0, -c.y * u, -c.x * u);
			case 180 -> new AffineTransform(-u, 0, 0, u, (c.x + c.width) * u, -c.y * u);
			case 270 -> new AffineTransform(0, -u, -u, 0, (c.y + c.height) * u, (c.x + c.width) * u);
			default -> new AffineTransform(u, 0, 0, -u, -c.x * u, (c.y + c.height) * u);
		};
	}

	private static Rectangle2D.Double box(COSDictionary page, COSName name, Rectangle2D.Double otherwise) {
		if (page.getDictionaryObject(name) instanceof COSArray list && list.size() >= 4) {
			PDRectangle box = new PDRectangle(list);
			if (box.getWidth() > 0 && box.getHeight() > 0) {
				return new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(),
						box.getHeight());
			}
		}
		return otherwise;
	}

	/** The visible part of the page in user space. */
	public Rectangle2D.Double visible() {
		return this.crop;
	}

	/** Width of the page as a person sees it, in points. */
	public double seenWidth() {
		return toSeen(1, this.crop).width();
	}

	/** An area as a person drew it, in user space. */
	public Rectangle2D toUser(Area area) {
		return fromSeen()
			.createTransformedShape(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()))
			.getBounds2D();
	}

	/** The unit square to where a picture of the whole page lies. */
	public AffineTransform ofPicture() {
		Area seen = toSeen(1, this.crop);
		AffineTransform place = fromSeen();
		place.concatenate(new AffineTransform(seen.width(), 0, 0, -seen.height(), 0, seen.height()));
		return place;
	}

	/** From user space to what a person sees. */
	public AffineTransform toSeen() {
		return this.toSeen;
	}

	/** From what a person sees to user space. */
	public AffineTransform fromSeen() {
		try {
			return this.toSeen.createInverse();
		}
		catch (NoninvertibleTransformException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** A rectangle of user space as a person sees it. */
	public Area toSeen(int page, Rectangle2D box) {
		Rectangle2D seen = this.toSeen.createTransformedShape(box).getBounds2D();
		return new Area(page, seen.getX(), seen.getY(), seen.getWidth(), seen.getHeight());
	}

}
