package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Gathers what of a page may hide what was painted before it.
 */
final class SeenCovers {

	private static final double OPAQUE = 0.95;

	/** More segments are no box, and are not compared with what may lie beneath. */
	private static final int SIMPLE_SHAPE = 100;

	/** The least that hides a letter, in points. */
	private static final double LEAST = 3;

	/** The least width of a line that hides one, in points. */
	private static final double BAR = 5;

	private final List<SeenPage.Cover> covers = new ArrayList<>();

	/** All so far, in the order of painting. */
	List<SeenPage.Cover> all() {
		return Collections.unmodifiableList(this.covers);
	}

	/** Notes a cover that comes from elsewhere. */
	void add(SeenPage.Cover cover) {
		this.covers.add(cover);
	}

	/**
	 * Notes a shape, if it hides anything.
	 * @param rgb its colour; negative for none that is plain
	 */
	void add(Shape shape, int rgb, double alpha, PDGraphicsState state, int order, String what) {
		Rectangle2D bounds = shape.getBounds2D();
		if (rgb < 0 || alpha < OPAQUE || !isOpaque(state) || Math.min(bounds.getWidth(), bounds.getHeight()) < LEAST
				|| !isSimple(shape)) {
			return;
		}
		Rectangle2D area = bounds.createIntersection(state.getCurrentClippingPath().getBounds2D());
		if (area.getWidth() >= LEAST && area.getHeight() >= LEAST) {
			Shape kept = (shape instanceof Path2D) ? new Path2D.Double(shape) : shape;
			this.covers.add(new SeenPage.Cover(kept, area, rgb, order, what));
		}
	}

	/**
	 * What a line covers that runs straight along or up the page and is as thick as a
	 * bar.
	 */
	static Optional<Rectangle2D> bar(Shape line, float width) {
		Rectangle2D bounds = line.getBounds2D();
		if (width < BAR || Math.min(bounds.getWidth(), bounds.getHeight()) >= 1) {
			return Optional.empty();
		}
		return Optional.of(new Rectangle2D.Double(bounds.getX() - (bounds.getWidth() < 1 ? width / 2 : 0),
				bounds.getY() - (bounds.getHeight() < 1 ? width / 2 : 0), Math.max(bounds.getWidth(), width),
				Math.max(bounds.getHeight(), width)));
	}

	/** Whether what is painted hides what is beneath. */
	static boolean isOpaque(PDGraphicsState state) {
		BlendMode blend = state.getBlendMode();
		return state.getNonStrokeAlphaConstant() >= OPAQUE && state.getSoftMask() == null
				&& (blend == null || blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE);
	}

	private static boolean isSimple(Shape shape) {
		int segments = 0;
		for (PathIterator it = shape.getPathIterator(null); !it.isDone() && segments <= SIMPLE_SHAPE; it.next()) {
			segments++;
		}
		return segments <= SIMPLE_SHAPE;
	}

}
