package uk.candour.redaction.inspection;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import uk.candour.redaction.inspection.sight.SeenPage;

/**
 * Colours taken at regular points of a rectangle, and how uniform they are.
 */
final class PictureSamples {

	private static final int STEPS = 220;

	private static final double FINEST = 0.35;

	private static final int ALIKE = 60;

	private static final int MOST_PIXELS = 6_000_000;

	private final Map<Integer, Integer> counts = new HashMap<>();

	private int total;

	/** A colour at a point; null when the point does not count. */
	interface Source {

		Integer at(double x, double y);

	}

	void take(Rectangle2D place, Source source) {
		double stepX = Math.max(FINEST, place.getWidth() / STEPS);
		double stepY = Math.max(FINEST, place.getHeight() / STEPS);
		for (double y = place.getMinY(); y <= place.getMaxY(); y += stepY) {
			for (double x = place.getMinX(); x <= place.getMaxX(); x += stepX) {
				Integer colour = source.at(x, y);
				if (colour != null) {
					this.counts.merge(colour, 1, Integer::sum);
					this.total++;
				}
			}
		}
	}

	/**
	 * The share of points that have the most common colour, or nearly; 1 for no points.
	 */
	double share() {
		if (this.total == 0) {
			return 1;
		}
		int main = main();
		int alike = 0;
		for (Map.Entry<Integer, Integer> entry : this.counts.entrySet()) {
			alike += (distance(entry.getKey(), main) <= ALIKE) ? entry.getValue() : 0;
		}
		return (double) alike / this.total;
	}

	/** Whether the most common colour is not that of paper. */
	boolean isInk() {
		return this.total > 0 && distance(main(), 0xFFFFFF) > 3 * 40;
	}

	private int main() {
		return this.counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
	}

	private static int distance(int a, int b) {
		return Math.abs(((a >> 16) & 0xFF) - ((b >> 16) & 0xFF)) + Math.abs(((a >> 8) & 0xFF) - ((b >> 8) & 0xFF))
				+ Math.abs((a & 0xFF) - (b & 0xFF));
	}

	/**
	 * The part of a picture's own data under a place on the page: its colours whatever
	 * covers or masks them, and its mask.
	 */
	static List<PictureSamples> under(SeenPage.Picture picture, Rectangle2D place) throws IOException {
		List<PictureSamples> all = new ArrayList<>();
		AffineTransform toUnit;
		try {
			toUnit = new AffineTransform(picture.matrix()).createInverse();
		}
		catch (NoninvertibleTransformException ex) {
			// Squeezed to nothing on the page: nothing lies under the place.
			return all;
		}
		for (BufferedImage plane : planes(picture.image())) {
			PictureSamples samples = new PictureSamples();
			samples.take(place, (x, y) -> pixel(plane, toUnit.transform(new Point2D.Double(x, y), null)));
			all.add(samples);
		}
		return all;
	}

	private static List<BufferedImage> planes(PDImage image) throws IOException {
		List<BufferedImage> planes = new ArrayList<>();
		int sampling = 1;
		while ((long) image.getWidth() * image.getHeight() / ((long) sampling * sampling) > MOST_PIXELS) {
			sampling++;
		}
		if (image.isStencil()) {
			planes.add(onWhite(image.getStencilImage(Color.BLACK)));
		}
		else if (image instanceof PDImageXObject object) {
			planes.add(object.getOpaqueImage(null, sampling));
			if (object.getSoftMask() != null) {
				planes.add(object.getSoftMask().getOpaqueImage(null, sampling));
			}
			if (object.getMask() != null) {
				planes.add(onWhite(object.getMask().getStencilImage(Color.BLACK)));
			}
		}
		else {
			planes.add(image.getImage());
		}
		return planes;
	}

	private static BufferedImage onWhite(BufferedImage stencil) {
		BufferedImage flat = new BufferedImage(stencil.getWidth(), stencil.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		java.awt.Graphics2D graphics = flat.createGraphics();
		graphics.drawImage(stencil, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return flat;
	}

	private static Integer pixel(BufferedImage plane, Point2D unit) {
		if (unit.getX() < 0 || unit.getX() >= 1 || unit.getY() <= 0 || unit.getY() > 1) {
			return null;
		}
		int x = (int) (unit.getX() * plane.getWidth());
		int y = (int) ((1 - unit.getY()) * plane.getHeight());
		return plane.getRGB(Math.min(x, plane.getWidth() - 1), Math.min(y, plane.getHeight() - 1)) & 0xFFFFFF;
	}

}
