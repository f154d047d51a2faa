package uk.candour.redaction.removal.search;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

import uk.candour.redaction.Area;
import uk.candour.redaction.removal.file.PageGeometry;

/**
 * Where places of a page are among the pixels of its picture.
 *
 * @param points that a pixel is wide
 * @param geometry of the page
 */
record PixelGrid(double points, PageGeometry geometry) {

	static PixelGrid of(BufferedImage page, PageGeometry geometry) {
		return new PixelGrid(geometry.seenWidth() / page.getWidth(), geometry);
	}

	/** The pixels of a place in user space. */
	Rectangle pixels(Rectangle2D place) {
		Area seen = this.geometry.toSeen(1, place);
		return new Rectangle2D.Double(seen.x() / this.points, seen.y() / this.points, seen.width() / this.points,
				seen.height() / this.points)
			.getBounds();
	}

}
