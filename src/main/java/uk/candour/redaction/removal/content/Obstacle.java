package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A filled shape or a picture on the page that would hide text moved under it: an old
 * bar, a stamp, a logo.
 *
 * @param box on the page
 * @param use the stream that paints it
 * @param paint index of the operator that paints it
 */
record Obstacle(Rectangle2D box, StreamUse use, int paint) {

	private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");

	/** Lines and hairs hide nothing. */
	private static final double THIN = 2.5;

	static List<Obstacle> of(PageContent page) {
		List<Obstacle> all = new ArrayList<>();
		for (PageContent.Subpath path : page.paths) {
			if (path.box().width > THIN && path.box().height > THIN
					&& FILLS.contains(path.use().code.get(path.paint()).operator())) {
				all.add(new Obstacle(path.box(), path.use(), path.paint()));
			}
		}
		page.pictures.forEach((picture) -> all.add(new Obstacle(picture.box(), picture.use(), picture.instruction())));
		return all;
	}

	/** Whether it reaches into the height of a line, and is painted over it. */
	boolean isBeside(TextLine line) {
		Show show = line.glyphs.get(0).show;
		return (this.use != show.use || this.paint >= show.instruction) && isLevel(line);
	}

	/** Whether it reaches into the height of a line. */
	boolean isLevel(TextLine line) {
		Show show = line.glyphs.get(0).show;
		double[] across = span(-show.dirY, show.dirX);
		return across[0] < line.across + 0.6 * line.em && across[1] > line.across - 0.1 * line.em;
	}

	/** Whether it covers a part, but not the whole, of a stretch of a line. */
	boolean cuts(TextLine line, double from, double to) {
		double[] along = along(line);
		return along[0] < to && along[1] > from && (along[0] > from || along[1] < to);
	}

	/** Where it begins along a line. */
	double start(TextLine line) {
		return along(line)[0];
	}

	/** Where it ends along a line. */
	double end(TextLine line) {
		return along(line)[1];
	}

	private double[] along(TextLine line) {
		Show show = line.glyphs.get(0).show;
		return span(show.dirX, show.dirY);
	}

	private double[] span(double x, double y) {
		return span(this.box, x, y);
	}

	/** The stretch of a rectangle along a direction. */
	static double[] span(Rectangle2D box, double x, double y) {
		double a = box.getMinX() * x;
		double b = box.getMaxX() * x;
		double c = box.getMinY() * y;
		double d = box.getMaxY() * y;
		return new double[] { Math.min(a, b) + Math.min(c, d), Math.max(a, b) + Math.max(c, d) };
	}

}
