package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.fonts.FontCode;

/**
 * One glyph where it stands on the page.
 */
public final class PlacedGlyph {

	/** Depth of the tight cell under the baseline, in em. */
	private static final double DEPTH = 0.2;

	/** Height of the tight cell over the baseline, in em. */
	private static final double HEIGHT = 0.72;

	/** The operator that draws it. */
	public final Show show;

	/** What is drawn. */
	public final FontCode code;

	/** Index of the string among the operands of the show operator. */
	final int part;

	/** Offset of the code in that string. */
	final int offset;

	/** Origin on the page. */
	public final double x;

	/** The same upwards. */
	public final double y;

	/** Signed length of the advance along the baseline on the page, spacing included. */
	final double advance;

	/** Marked-content identifier, or -1. */
	public final int tag;

	private final double along;

	/** The mark that takes this glyph away; null when it stays. */
	public Mark mark;

	private final PlacedGlyph repeated;

	PlacedGlyph(Show show, FontCode code, int part, int offset, double x, double y, double advance, int tag) {
		this(show, code, part, offset, x, y, advance, tag, null);
	}

	/** One that is drawn again elsewhere. */
	PlacedGlyph(PlacedGlyph drawn, double right, double up) {
		this(drawn.show, drawn.code, drawn.part, drawn.offset, drawn.x + right, drawn.y + up, drawn.advance, drawn.tag,
				drawn);
	}

	private PlacedGlyph(Show show, FontCode code, int part, int offset, double x, double y, double advance, int tag,
			PlacedGlyph repeated) {
		this.repeated = repeated;
		this.show = show;
		this.code = code;
		this.part = part;
		this.offset = offset;
		this.x = x;
		this.y = y;
		this.advance = advance;
		this.tag = tag;
		this.along = x * show.dirX + y * show.dirY;
	}

	/** The glyph that goes with this one: itself, or the one that it repeats. */
	public PlacedGlyph drawn() {
		return (this.repeated != null) ? this.repeated : this;
	}

	/** Place along the baseline. */
	public double along() {
		return this.along;
	}

	/** Place across the baseline. */
	public double across() {
		return this.y * this.show.dirX - this.x * this.show.dirY;
	}

	/** Where the pen is after it, along the baseline. */
	public double end() {
		return along() + this.advance;
	}

	/** Length of the drawn cell along the baseline: the advance without spacing. */
	public double cell() {
		return this.show.font.vertical() ? this.show.em() : this.code.advance * this.show.wide();
	}

	/** Whether it shows nothing. */
	public boolean blank() {
		return this.code.blank;
	}

	/** The tight cell on the page. */
	public Rectangle2D.Double box() {
		Show s = this.show;
		double back = s.font.vertical() ? 0.5 : 0;
		double x0 = this.x - s.upX * DEPTH - back * s.dirX * s.em();
		double y0 = this.y - s.upY * DEPTH - back * s.dirY * s.em();
		if (s.font.vertical()) {
			x0 -= s.upX * HEIGHT;
			y0 -= s.upY * HEIGHT;
		}
		double ax = s.dirX * cell();
		double ay = s.dirY * cell();
		double ux = s.upX * (DEPTH + HEIGHT);
		double uy = s.upY * (DEPTH + HEIGHT);
		double left = x0 + Math.min(0, ax) + Math.min(0, ux);
		double low = y0 + Math.min(0, ay) + Math.min(0, uy);
		return new Rectangle2D.Double(left, low, Math.abs(ax) + Math.abs(ux), Math.abs(ay) + Math.abs(uy));
	}

}
