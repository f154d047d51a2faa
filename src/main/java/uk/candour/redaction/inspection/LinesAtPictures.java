package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import uk.candour.redaction.inspection.sight.SeenPage;

/**
 * Lines of a page that may go on from its pictures, as they are to be read: with what is
 * drawn beside them, but of their text only what may be some of a mark.
 *
 * @param lines those lines
 * @param letters tells what of them that is
 * @param page its number, from 1
 * @param visible the part of user space that is seen
 * @param rotation 0, 90, 180 or 270 clockwise
 */
record LinesAtPictures(List<SeenPage.LineAtPicture> lines, LettersBeside letters, int page, Rectangle2D visible,
		int rotation) {

	/** What of a letter may stand out of its cell, as a share of its height. */
	private static final double OUTSIDE = 0.3;

	static LinesAtPictures of(SeenPage page, LettersBeside letters) {
		return new LinesAtPictures(page.linesAtPictures(), letters, page.number(), page.visible(), page.rotation());
	}

	/** The picture of them; null where nothing of them is to be read. */
	BufferedImage picture(PageRender render, float scale) throws IOException {
		GreyPicture pictures = GreyPicture.of(render.imagesOnly(this.page, scale));
		List<Rectangle2D> strips = new ArrayList<>();
		List<Rectangle2D> words = new ArrayList<>();
		for (SeenPage.LineAtPicture line : this.lines) {
			List<Rectangle2D> found = line.near().stream().anyMatch(pictures::isPainted)
					? this.letters.in(line, (place) -> pictures.isPainted(share(place))) : List.of();
			if (!found.isEmpty()) {
				strips.add(line.strip());
				found.forEach((word) -> words.add(share(grown(word))));
			}
		}
		return strips.isEmpty() ? null : render.forReading(this.page, scale, strips, words);
	}

	private static Rectangle2D grown(Rectangle2D word) {
		double by = OUTSIDE * Math.min(word.getWidth(), word.getHeight());
		return new Rectangle2D.Double(word.getX() - by, word.getY() - by, word.getWidth() + 2 * by,
				word.getHeight() + 2 * by);
	}

	private Rectangle2D share(Rectangle2D place) {
		return SeenPage.asShare(place, this.visible, this.rotation);
	}

}
