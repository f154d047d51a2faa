package uk.candour.redaction.inspection.sight;

import java.awt.geom.Rectangle2D;

import uk.candour.redaction.inspection.text.SearchFold;

/**
 * One glyph as a page draws it, in the coordinates of the page's default user space.
 *
 * @param text what it stands for; empty when the file does not say
 * @param other what its font program says it stands for, when that differs; else null
 * @param said what readers extract instead: the whole replacement text at its first
 * glyph, nothing at the others; null where nothing replaces it
 * @param x start of its baseline
 * @param y start of its baseline
 * @param endX where the next glyph would start
 * @param endY where the next glyph would start
 * @param angle direction of the baseline, whole degrees
 * @param size height of the type on the page
 * @param cell what it may cover
 * @param order position in the order of painting
 * @param style how it is painted
 * @param font number of its font among those of the page
 */
public record SeenGlyph(String text, String other, String said, double x, double y, double endX, double endY, int angle,
		double size, Rectangle2D cell, int order, Style style, int font) {

	/** Text rendering mode that paints nothing. */
	static final int INVISIBLE = 3;

	/**
	 * How glyphs are painted.
	 *
	 * @param mode text rendering mode, 0 to 7
	 * @param rgb fill colour; -1 when it is not a plain colour
	 * @param alpha 0 to 1
	 * @param off whether it belongs to a layer that is switched off
	 * @param clip number of the path beyond which nothing is seen
	 */
	public record Style(int mode, int rgb, double alpha, boolean off, int clip) {

		/** Whether it is this one: asked for each glyph, so nothing is made for it. */
		boolean is(int mode, int rgb, double alpha, boolean off, int clip) {
			return this.mode == mode && this.rgb == rgb && this.alpha == alpha && this.off == off && this.clip == clip;
		}

	}

	/** The same at another place. */
	public SeenGlyph moved(double right, double up) {
		Rectangle2D there = new Rectangle2D.Double(this.cell.getX() + right, this.cell.getY() + up,
				this.cell.getWidth(), this.cell.getHeight());
		return new SeenGlyph(this.text, this.other, this.said, this.x + right, this.y + up, this.endX + right,
				this.endY + up, this.angle, this.size, there, this.order, this.style, this.font);
	}

	/** Whether it stands for blanks or for nothing. */
	public boolean isBlank() {
		return (this.text.length() == 1) ? Character.isWhitespace(this.text.charAt(0)) : this.text.isBlank();
	}

	/** Whether its font draws something else than it claims. */
	public boolean contradicts() {
		return this.other != null && (!this.text.isEmpty() || this.other.equals(GlyphMeaning.UNKNOWN));
	}

	/** Whether it stands for several letters that may be read the other way. */
	public boolean isTurned() {
		return !this.text.isEmpty() && this.text.charAt(0) > 0x58f && !turned().equals(this.text);
	}

	/** What it stands for, from right to left. */
	public String turned() {
		String letters = this.text.isEmpty() || this.text.charAt(0) < 0x590 || !SearchFold.isRightToLeft(this.text)
				? this.text : SearchFold.fold(this.text, true);
		return (letters.length() > 1) ? SearchFold.reversed(letters) : this.text;
	}

	/** Whether both stand on one line. */
	boolean isBeside(SeenGlyph other) {
		double across = (this.y - other.y) * Math.cos(Math.toRadians(this.angle))
				- (this.x - other.x) * Math.sin(Math.toRadians(this.angle));
		return this.angle == other.angle && Math.abs(across) < 0.3 * Math.max(this.size, other.size);
	}

	/** Whether its ink does not show: drawn in no ink, or all but transparent. */
	public boolean isInvisible() {
		return this.style.mode() == INVISIBLE || this.style.alpha() < 0.05;
	}

}
