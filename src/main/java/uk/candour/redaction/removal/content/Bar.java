package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;

import uk.candour.redaction.Mark;

/**
 * A solid bar on the page in place of what was removed.
 *
 * @param x corner at the start of the baseline, under it
 * @param y the same
 * @param dirX unit vector along the bar
 * @param dirY the same
 * @param width along the bar
 * @param height across it
 * @param mark whose reason is printed on it
 * @param tag identifier of the marked content in whose place it stands, or -1
 */
public record Bar(double x, double y, double dirX, double dirY, double width, double height, Mark mark, int tag) {

	/**
	 * A bar that lies over a box.
	 * @param tag identifier of its marked content; below 0 for none
	 */
	public static Bar over(Rectangle2D box, Mark mark, int tag) {
		return new Bar(box.getX(), box.getY(), 1, 0, box.getWidth(), box.getHeight(), mark, tag);
	}

	/** What is said to those who do not see it. */
	public String spoken() {
		String reason = (this.mark.reason() == null) ? "" : this.mark.reason().strip();
		return (reason.isEmpty() || reason.equals("withheld")) ? "withheld" : "withheld: " + reason;
	}

	/** The smallest upright box around it, in user space. */
	public Rectangle2D bounds() {
		double ax = this.dirX * this.width;
		double ay = this.dirY * this.width;
		double ux = -this.dirY * this.height;
		double uy = this.dirX * this.height;
		return new Rectangle2D.Double(this.x + Math.min(0, ax) + Math.min(0, ux),
				this.y + Math.min(0, ay) + Math.min(0, uy), Math.abs(ax) + Math.abs(ux), Math.abs(ay) + Math.abs(uy));
	}

}
