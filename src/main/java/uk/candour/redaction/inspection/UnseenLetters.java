package uk.candour.redaction.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import uk.candour.redaction.inspection.sight.SeenPage;

/**
 * Draws shapes that nobody sees on a page, or not as letters lie, black on white, as
 * large as a reading machine needs them.
 */
final class UnseenLetters {

	private static final double MOST_PIXELS = 8_000_000;

	/** Height of a letter that is read well, in pixels. */
	private static final double READABLE = 30;

	/** Points under which letters are drawn apart from others, much larger. */
	private static final double SMALL = 2.5;

	private static final int MARGIN = 24;

	private UnseenLetters() {
	}

	/**
	 * The shapes of a page that are drawn together: those that are turned alike, and of
	 * the unseen those on it and off it, the small and the large.
	 */
	static List<List<Shape>> of(SeenPage page) {
		List<List<Shape>> all = new ArrayList<>(page.drawing().turned());
		all.addAll(page.drawing()
			.unseen()
			.stream()
			.collect(Collectors.groupingBy(
					(shape) -> List.of(shape.intersects(page.visible()), shape.getBounds2D().getHeight() < SMALL)))
			.values());
		return all;
	}

	/** What they look like. */
	static BufferedImage picture(List<Shape> shapes) {
		Rectangle2D all = shapes.get(0).getBounds2D();
		List<Double> heights = new ArrayList<>();
		for (Shape shape : shapes) {
			Rectangle2D box = shape.getBounds2D();
			all.add(box);
			heights.add(box.getHeight());
		}
		double median = heights.stream().sorted().skip(heights.size() / 2).findFirst().orElseThrow();
		double scale = Math.min(READABLE / Math.max(1e-3, median),
				Math.sqrt(MOST_PIXELS / (all.getWidth() * all.getHeight() + 1e-9)));
		BufferedImage picture = new BufferedImage(2 * MARGIN + (int) Math.ceil(all.getWidth() * scale),
				2 * MARGIN + (int) Math.ceil(all.getHeight() * scale), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = picture.createGraphics();
		brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		brush.setColor(Color.BLACK);
		AffineTransform place = new AffineTransform(scale, 0, 0, -scale, MARGIN - all.getX() * scale,
				MARGIN + all.getMaxY() * scale);
		shapes.forEach((shape) -> brush.fill(place.createTransformedShape(shape)));
		brush.dispose();
		return picture;
	}

}
