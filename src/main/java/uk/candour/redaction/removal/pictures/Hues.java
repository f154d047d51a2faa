package uk.candour.redaction.removal.pictures;

import java.awt.image.BufferedImage;

/**
 * Strokes that differ from their ground in colour and hardly in lightness: in grey nobody
 * would read them.
 */
public final class Hues {

	/** Levels of grey that a reading machine may overlook among others. */
	private static final int GREY = 32;

	/** Levels of a colour that nobody overlooks. */
	private static final int COLOUR = 80;

	/** By how much two pixels of the same paint differ. */
	private static final int SAME = 24;

	/** The widest stroke of a letter, in pixels. */
	private static final int STROKE = 16;

	/** The fewest strokes, on every other row, that may be a word. */
	private static final int WORD = 40;

	private final BufferedImage colours;

	/** How many strokes stand out in red, green and blue. */
	private final int[] strokes = new int[3];

	/** Looks at a picture of plain red, green and blue. */
	public Hues(BufferedImage colours) {
		this.colours = colours;
		int[] row = new int[colours.getWidth()];
		for (int y = 0; y < colours.getHeight(); y += 2) {
			count(colours.getRGB(0, y, row.length, 1, row, 0, row.length));
		}
	}

	private void count(int[] row) {
		for (int x = 0; x + 2 < row.length; x++) {
			if (row[x] != row[x + 2]) {
				int back = x + 2;
				int ink = x + 1;
				while (back < row.length && back < x + STROKE && !isBack(row, x, ink, back)) {
					ink = (apart(row[x], row[back]) > apart(row[x], row[ink])) ? back : ink;
					back++;
				}
				if (back < row.length && back < x + STROKE) {
					note(row[x], row[ink]);
					x = back - 1;
				}
			}
		}
	}

	private static boolean isBack(int[] row, int ground, int ink, int at) {
		return at > ink && apart(row[ground], row[ink]) > SAME && apart(row[ground], row[at]) <= SAME;
	}

	private void note(int ground, int ink) {
		if (apart(ground, ink) >= COLOUR && Math.abs(grey(ground) - grey(ink)) <= GREY) {
			for (int band = 0; band < this.strokes.length; band++) {
				if (Math.abs(level(ground, band) - level(ink, band)) >= COLOUR) {
					this.strokes[band]++;
				}
			}
		}
	}

	private static int apart(int one, int other) {
		int most = 0;
		for (int band = 0; band < 3; band++) {
			most = Math.max(most, Math.abs(level(one, band) - level(other, band)));
		}
		return most;
	}

	private static int level(int rgb, int band) {
		return rgb >> (16 - 8 * band) & 0xff;
	}

	private static int grey(int rgb) {
		return (77 * level(rgb, 0) + 150 * level(rgb, 1) + 29 * level(rgb, 2)) >> 8;
	}

	/** Whether there are enough of them to be writing. */
	public boolean mayBeWords() {
		return this.strokes[best()] >= WORD;
	}

	private int best() {
		int best = 0;
		for (int band = 1; band < this.strokes.length; band++) {
			best = (this.strokes[band] > this.strokes[best]) ? band : best;
		}
		return best;
	}

	/** The colour in which most of them stand out, as grey, of a larger picture. */
	public BufferedImage plane(BufferedImage larger) {
		BufferedImage plane = new BufferedImage(larger.getWidth(), larger.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		int band = best();
		for (int y = 0; y < larger.getHeight(); y++) {
			for (int x = 0; x < larger.getWidth(); x++) {
				plane.getRaster().setSample(x, y, 0, level(larger.getRGB(x, y), band));
			}
		}
		return plane;
	}

}
