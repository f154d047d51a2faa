package uk.candour.redaction.inspection.sight;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Puts the paths of a page together, one after the other, with what they clip.
 */
abstract class PathReading extends PDFGraphicsStreamEngine {

	/** The path under way. */
	private GeneralPath path = new GeneralPath();

	/** How the path under way clips; -1 if it does not. */
	private int clipRule = -1;

	PathReading(PDPage page) {
		super(page);
	}

	final GeneralPath path() {
		return this.path;
	}

	/** Whether the path under way clips what is painted after it. */
	final boolean clips() {
		return this.clipRule != -1;
	}

	/** Ends the path, clipping what it clips. */
	final void startNext() {
		if (clips()) {
			this.path.setWindingRule(this.clipRule);
			getGraphicsState().intersectClippingPath(this.path);
			this.clipRule = -1;
		}
		this.path = new GeneralPath();
	}

	/** Begins a path of its own, such as that of a cell, and returns to this one. */
	final void apart(Reading reading) throws IOException {
		GeneralPath outer = this.path;
		int outerRule = this.clipRule;
		this.path = new GeneralPath();
		this.clipRule = -1;
		try {
			reading.run();
		}
		finally {
			this.path = outer;
			this.clipRule = outerRule;
		}
	}

	/** Reads a part of a page. */
	interface Reading {

		void run() throws IOException;

	}

	@Override
	public final void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		this.path.moveTo(p0.getX(), p0.getY());
		this.path.lineTo(p1.getX(), p1.getY());
		this.path.lineTo(p2.getX(), p2.getY());
		this.path.lineTo(p3.getX(), p3.getY());
		this.path.closePath();
	}

	@Override
	public final void clip(int rule) {
		this.clipRule = rule;
	}

	@Override
	public final void moveTo(float x, float y) {
		this.path.moveTo(x, y);
	}

	@Override
	public final void lineTo(float x, float y) {
		if (this.path.getCurrentPoint() == null) {
			this.path.moveTo(x, y);
		}
		this.path.lineTo(x, y);
	}

	@Override
	public final void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		if (this.path.getCurrentPoint() == null) {
			this.path.moveTo(x3, y3);
		}
		this.path.curveTo(x1, y1, x2, y2, x3, y3);
	}

	@Override
	public final Point2D getCurrentPoint() {
		return this.path.getCurrentPoint();
	}

	@Override
	public final void closePath() {
		if (this.path.getCurrentPoint() != null) {
			this.path.closePath();
		}
	}

}
