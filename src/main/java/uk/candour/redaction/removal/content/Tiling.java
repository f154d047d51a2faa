package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Where the cells of a pattern lie on the page, and what is painted with it. Its drawing
 * is noted once, at the first cell.
 */
final class Tiling {

	/** From numbers of cells across and up to a move on the page. */
	private final AffineTransform steps;

	/** Round all that is painted with it; null where nothing is. */
	private Rectangle2D painted;

	/**
	 * The cells of a pattern.
	 * @param pattern with its steps
	 * @param ctm its own space to the page's
	 */
	Tiling(COSDictionary pattern, AffineTransform ctm) {
		double across = pattern.getFloat(COSName.X_STEP, 0);
		double up = pattern.getFloat(COSName.Y_STEP, 0);
		this.steps = new AffineTransform(ctm.getScaleX() * across, ctm.getShearY() * across, ctm.getShearX() * up,
				ctm.getScaleY() * up, 0, 0);
	}

	/** No cells: one painting, however far it reaches. */
	Tiling() {
		this.steps = new AffineTransform(0, 0, 0, 0, 0, 0);
	}

	/** Notes a place that is painted with the pattern. */
	void paint(Rectangle2D place) {
		if (this.painted == null) {
			this.painted = new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight());
		}
		else {
			this.painted.add(place);
		}
	}

	/**
	 * Where a place of the page lies in the first cell, for a drawing that lies there.
	 */
	Stream<Rectangle2D> inFirstCell(Rectangle2D place, Rectangle2D drawing) {
		if (!paints(place) || this.steps.getDeterminant() == 0) {
			return Stream.of();
		}
		Point2D.Double between = new Point2D.Double(place.getCenterX() - drawing.getCenterX(),
				place.getCenterY() - drawing.getCenterY());
		Point2D.Double cell = new Point2D.Double();
		try {
			this.steps.inverseTransform(between, cell);
		}
		catch (java.awt.geom.NoninvertibleTransformException flat) {
			return Stream.of();
		}
		List<Integer> around = List.of(-1, 0, 1);
		return around.stream().flatMap((i) -> around.stream().map((j) -> {
			Point2D.Double move = new Point2D.Double(Math.rint(cell.x) + i, Math.rint(cell.y) + j);
			this.steps.transform(move, move);
			return new Rectangle2D.Double(place.getX() - move.x, place.getY() - move.y, place.getWidth(),
					place.getHeight());
		}));
	}

	/** How far a cell lies from the first, so many cells across and up. */
	Point2D.Double move(int across, int up) {
		Point2D.Double move = new Point2D.Double(across, up);
		this.steps.transform(move, move);
		return move;
	}

	/** Whether anything at a place is painted with it. */
	boolean paints(Rectangle2D place) {
		return this.painted != null && place.getMaxX() > this.painted.getMinX()
				&& place.getMinX() < this.painted.getMaxX() && place.getMaxY() > this.painted.getMinY()
				&& place.getMinY() < this.painted.getMaxY();
	}

}
