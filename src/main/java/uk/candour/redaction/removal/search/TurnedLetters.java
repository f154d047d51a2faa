package uk.candour.redaction.removal.search;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.pictures.Ocr;

/**
 * Drawn letters that lie on the page skewed, turned or mirrored, as they were before:
 * upright in the space of what draws them.
 */
final class TurnedLetters {

	/** Pages with letters turned in more ways than this are artwork. */
	private static final int WAYS = 4;

	private static final int FEWEST = 2;

	private static final double MOST_PIXELS = 8_000_000;

	/** Pixels for one point. */
	private static final double SHARP = 220 / 72d;

	private static final int MARGIN = 20;

	/** From the page to the picture. */
	private final AffineTransform place;

	private final BufferedImage picture;

	private TurnedLetters(List<PageContent.Subpath> letters) throws NoninvertibleTransformException {
		AffineTransform upright = upright(letters.get(0).ctm()).createInverse();
		List<Shape> shapes = new ArrayList<>();
		for (int from = 0; from < letters.size();) {
			PageContent.Subpath first = letters.get(from);
			Path2D together = new Path2D.Double();
			while (from < letters.size() && letters.get(from).use() == first.use()
					&& letters.get(from).paint() == first.paint()) {
				together.append(letters.get(from).outline(), false);
				from++;
			}
			shapes.add(upright.createTransformedShape(together));
		}
		Rectangle2D all = shapes.stream().map(Shape::getBounds2D).reduce(Rectangle2D::createUnion).orElseThrow();
		double scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (all.getWidth() * all.getHeight() + 1e-9)));
		AffineTransform pixels = new AffineTransform(scale, 0, 0, -scale, MARGIN - all.getX() * scale,
				MARGIN + all.getMaxY() * scale);
		this.picture = new BufferedImage(2 * MARGIN + (int) Math.ceil(all.getWidth() * scale),
				2 * MARGIN + (int) Math.ceil(all.getHeight() * scale), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = this.picture.createGraphics();
		brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, this.picture.getWidth(), this.picture.getHeight());
		brush.setColor(Color.BLACK);
		shapes.forEach((shape) -> brush.fill(pixels.createTransformedShape(shape)));
		brush.dispose();
		pixels.concatenate(upright);
		this.place = pixels;
	}

	/** Those of a page, for each way in which they lie. */
	static List<TurnedLetters> on(PageContent page) {
		Map<List<Long>, List<PageContent.Subpath>> ways = new LinkedHashMap<>();
		for (PageContent.Subpath path : page.paths) {
			if (isTurned(path.ctm()) && DrawnLetters.isLetter(path)) {
				ways.computeIfAbsent(way(path.ctm()), (ignored) -> new ArrayList<>()).add(path);
			}
		}
		List<TurnedLetters> all = new ArrayList<>();
		if (ways.size() <= WAYS) {
			for (List<PageContent.Subpath> letters : ways.values()) {
				try {
					if (letters.stream().filter(DrawnLetters::isShape).count() >= FEWEST) {
						all.add(new TurnedLetters(letters));
					}
				}
				catch (NoninvertibleTransformException flat) {
					// What is pressed into a line shows nothing.
				}
			}
		}
		return all;
	}

	/**
	 * Whether letters are not read as the page lies, or turned by quarters. Programs that
	 * count from the top of the page mirror all of it, and their letters once more.
	 */
	private static boolean isTurned(AffineTransform ctm) {
		double across = Math.abs(ctm.getScaleX()) + Math.abs(ctm.getScaleY());
		double shear = Math.abs(ctm.getShearX()) + Math.abs(ctm.getShearY());
		return shear > 0.05 * across && across > 0.05 * shear || ctm.getScaleX() < 0 && shear < 0.05 * across;
	}

	private static List<Long> way(AffineTransform ctm) {
		return List.of(Math.round(100 * ctm.getScaleX()), Math.round(100 * ctm.getShearY()),
				Math.round(100 * ctm.getShearX()), Math.round(100 * ctm.getScaleY()));
	}

	/** The turn alone, as large as it draws. */
	private static AffineTransform upright(AffineTransform ctm) {
		double size = Math.sqrt(Math.abs(ctm.getDeterminant()));
		boolean fromTop = ctm.getDeterminant() < 0 && (ctm.getShearX() != 0 || ctm.getScaleX() > 0);
		double up = (fromTop ? -1 : 1) / size;
		return new AffineTransform(ctm.getScaleX() / size, ctm.getShearY() / size, ctm.getShearX() * up,
				ctm.getScaleY() * up, 0, 0);
	}

	BufferedImage picture() {
		return this.picture;
	}

	/** Where on the page a word of the picture lies. */
	Rectangle2D place(Ocr.Word word) {
		int pad = 2 + word.height() / 8;
		Rectangle2D.Double box = new Rectangle2D.Double(word.x() - pad, word.y() - pad, word.width() + 2 * pad,
				word.height() + 2 * pad);
		try {
			return this.place.createInverse().createTransformedShape(box).getBounds2D();
		}
		catch (NoninvertibleTransformException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
