package uk.candour.redaction.removal.fonts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * How a letter is drawn, as far as it tells letters apart.
 *
 * @param bottom how deep it reaches, the baseline being 0, in whatever the font is
 * measured in
 * @param top how high it rises
 * @param width how wide it is
 * @param closed whether it goes all around something, as an o does
 */
public record LetterForm(double bottom, double top, double width, boolean closed) {

	/** Side of the picture on which is seen what is closed, with a frame of paper. */
	private static final int SIDE = 50;

	/** Spots of fewer pixels are no insides of letters. */
	private static final int SPOT = 6;

	/** The form of an outline; null where nothing is drawn. */
	static LetterForm of(GeneralPath outline) {
		Rectangle2D box = outline.getBounds2D();
		return box.isEmpty() ? null
				: new LetterForm(box.getMinY(), box.getMaxY(), box.getWidth(), isClosed(outline, box));
	}

	private static boolean isClosed(GeneralPath outline, Rectangle2D box) {
		BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D pen = picture.createGraphics();
		pen.translate(1, 1);
		pen.scale((SIDE - 2) / box.getWidth(), (SIDE - 2) / box.getHeight());
		pen.translate(-box.getX(), -box.getY());
		pen.setColor(Color.WHITE);
		pen.fill(outline);
		pen.dispose();
		byte[] inked = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
		flood(inked, 0);
		for (int i = 0; i < inked.length; i++) {
			if (inked[i] == 0 && flood(inked, i) >= SPOT) {
				return true;
			}
		}
		return false;
	}

	/** Inks the paper around a pixel, and says how much there was. */
	private static int flood(byte[] inked, int from) {
		int[] open = new int[inked.length];
		int count = 0;
		int paper = 0;
		inked[from] = 1;
		open[count++] = from;
		while (count > 0) {
			int at = open[--count];
			paper++;
			int column = at % SIDE;
			count = reach(inked, (column > 0) ? at - 1 : at, open, count);
			count = reach(inked, (column < SIDE - 1) ? at + 1 : at, open, count);
			count = reach(inked, at - SIDE, open, count);
			count = reach(inked, at + SIDE, open, count);
		}
		return paper;
	}

	private static int reach(byte[] inked, int at, int[] open, int count) {
		if (at < 0 || at >= inked.length || inked[at] != 0) {
			return count;
		}
		inked[at] = 1;
		open[count] = at;
		return count + 1;
	}

}
