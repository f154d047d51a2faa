package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What of the graphics state tells whether a drawing is seen.
 *
 * @param clip the box beyond which nothing is seen; null for no such box
 * @param boxed whether all of that box is open
 * @param sheer whether what is beneath may show through, or is mixed with what is painted
 * @param fill with what is filled
 * @param stroke with what lines are drawn
 * @param shown whether it is painted on the page as it is, and not for a pattern, a mask
 * or a letter
 */
record Paint(Rectangle2D.Double clip, boolean boxed, boolean sheer, Ink fill, Ink stroke, boolean shown) {

	/** The state in which a page begins. */
	static final Paint PLAIN = new Paint(null, true, false, Ink.BLACK, Ink.BLACK, true);

	private static final double WHITE = 0.98;

	/**
	 * A colour.
	 *
	 * @param rgb whether three numbers are red, green and blue
	 * @param white whether it is that of paper
	 * @param plain whether it is one colour rather than a pattern
	 */
	record Ink(boolean rgb, boolean white, boolean plain) {

		static final Ink BLACK = new Ink(false, false, true);

		/** In another colour space. */
		private static Ink in(COSName name, COSBase space) {
			COSBase kind = (space instanceof COSArray array && array.size() > 0) ? array.getObject(0) : name;
			boolean rgb = COSName.DEVICERGB.equals(kind) || COSName.ICCBASED.equals(kind)
					|| COSName.CALRGB.equals(kind);
			return new Ink(rgb, false, true);
		}

		private Ink of(Instruction op) {
			List<Object> parts = op.operands();
			boolean inks = op.operator().equalsIgnoreCase("k");
			boolean known = switch (op.operator()) {
				case "g", "G", "rg", "RG", "k", "K" -> true;
				default -> this.rgb && parts.size() == 3;
			};
			boolean white = known && !parts.isEmpty() && parts.stream()
				.allMatch((part) -> part instanceof Double level && (inks ? level <= 1 - WHITE : level >= WHITE));
			return new Ink(this.rgb, white, !(op.last() instanceof COSName));
		}

	}

	/**
	 * After an operator that sets a colour.
	 * @param space what the name of a colour space stands for; may be null
	 */
	Paint coloured(Instruction op, COSBase space) {
		return switch (op.operator()) {
			case "cs" -> filled(Ink.in(op.name(0), space));
			case "CS" -> stroked(Ink.in(op.name(0), space));
			case "g", "rg", "k", "sc", "scn" -> filled(this.fill.of(op));
			case "G", "RG", "K", "SC", "SCN" -> stroked(this.stroke.of(op));
			default -> this;
		};
	}

	private Paint filled(Ink ink) {
		return new Paint(this.clip, this.boxed, this.sheer, ink, this.stroke, this.shown);
	}

	private Paint stroked(Ink ink) {
		return new Paint(this.clip, this.boxed, this.sheer, this.fill, ink, this.shown);
	}

	/** After a path or text that clips: beyond the box nothing is seen. */
	Paint clipped(Rectangle2D box, boolean whole) {
		Rectangle2D both = (this.clip == null) ? box : (box == null) ? this.clip : this.clip.createIntersection(box);
		Rectangle2D.Double open = null;
		if (both != null) {
			open = new Rectangle2D.Double();
			open.setRect(both);
		}
		return new Paint(open, this.boxed && whole, this.sheer, this.fill, this.stroke, this.shown);
	}

	/** After a set of graphics parameters; what was sheer once counts as sheer. */
	Paint with(COSDictionary settings) {
		boolean opaque = settings.getFloat(COSName.CA_NS, 1) >= 1 && settings.getFloat(COSName.CA, 1) >= 1
				&& isOr(settings, COSName.SMASK, COSName.NONE) && isOr(settings, COSName.BM, COSName.NORMAL);
		return new Paint(this.clip, this.boxed, this.sheer || !opaque, this.fill, this.stroke, this.shown);
	}

	private static boolean isOr(COSDictionary settings, COSName key, COSName plain) {
		COSBase value = settings.getDictionaryObject(key);
		return value == null || value.equals(plain);
	}

	/** For a drawing that is not painted on the page itself. */
	Paint elsewhere() {
		return new Paint(null, false, true, this.fill, this.stroke, false);
	}

	/** Whether a move and a turn keep boxes upright. */
	static boolean isUpright(AffineTransform ctm) {
		return ctm.getShearX() == 0 && ctm.getShearY() == 0 || ctm.getScaleX() == 0 && ctm.getScaleY() == 0;
	}

	/** Whether anything of a place can be seen. */
	boolean shows(Rectangle2D.Double box) {
		return this.clip == null
				|| box.getMaxX() >= this.clip.x && box.x <= this.clip.getMaxX() && box.getMaxY() >= this.clip.y
						&& box.y <= this.clip.getMaxY() && this.clip.width >= 0 && this.clip.height >= 0;
	}

	/** What of a box that is painted now hides what is beneath; null for nothing. */
	Rectangle2D covering(Rectangle2D box) {
		if (this.sheer || !this.shown || !this.boxed) {
			return null;
		}
		return (this.clip == null) ? box : box.createIntersection(this.clip);
	}

}
