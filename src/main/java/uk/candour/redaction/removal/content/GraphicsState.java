package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The graphics state (ISO 32000-1, 8.4), as far as it tells where something is drawn and
 * whether it is seen.
 */
final class GraphicsState {

	/** From what is drawn to user space. */
	final AffineTransform ctm;

	final TextState text;

	Paint paint;

	/** The state in which a page begins. */
	GraphicsState() {
		this(new AffineTransform(), new TextState(), Paint.PLAIN);
	}

	private GraphicsState(AffineTransform ctm, TextState text, Paint paint) {
		this.ctm = ctm;
		this.text = text;
		this.paint = paint;
	}

	GraphicsState copy() {
		return new GraphicsState(new AffineTransform(this.ctm), this.text.copy(), this.paint);
	}

	/**
	 * The state in which a stream begins that is drawn in this one.
	 * @param category of resources that names the stream
	 * @param place where it is drawn, before its own matrix
	 */
	GraphicsState inside(COSStream stream, COSName category, AffineTransform place) {
		GraphicsState inner = copy();
		inner.ctm.setTransform(place);
		COSArray matrix = stream.getCOSArray(COSName.MATRIX);
		if (matrix != null && matrix.size() >= 6) {
			inner.ctm.concatenate(new AffineTransform(matrix.toFloatArray()));
		}
		COSArray box = stream.getCOSArray(COSName.BBOX);
		if (!COSName.XOBJECT.equals(category)) {
			inner.paint = inner.paint.elsewhere();
		}
		else if (box != null && box.size() >= 4) {
			float[] edges = box.toFloatArray();
			Rectangle2D.Double bounds = new Rectangle2D.Double(edges[0], edges[1], 0, 0);
			bounds.add(edges[2], edges[3]);
			inner.paint = inner.paint.clipped(inner.ctm.createTransformedShape(bounds).getBounds2D(),
					Paint.isUpright(inner.ctm));
		}
		if (COSName.PATTERN.equals(category)) {
			inner.text.tile = null;
			inner.text.strokeTile = null;
		}
		return inner;
	}

}
