package uk.candour.redaction.inspection;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Counts the thin strokes of a picture that are as light as what is on both sides of
 * them, and of another colour: the grey picture of a page does not show them.
 *
 * @param red how many stand out by their red
 * @param green by their green
 * @param blue by their blue
 */
record ColourStrokes(int red, int green, int blue) {

	/** Half the width of a stroke, in pixels, up to which it is one. */
	private static final int REACH = 7;

	private static final int ALIKE = 26;

	private static final int CONTRAST = 76;

	/** Difference in lightness that still shows in grey. */
	private static final int LIGHTER = 34;

	/** So many strokes are letters of a short word. */
	private static final int LETTERS = 60;

	static ColourStrokes of(BufferedImage rgb) {
		int wide = rgb.getWidth();
		int[] pixels = ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
		int[] counts = new int[3];
		for (int y = 0; y < rgb.getHeight(); y += 2) {
			for (int x = REACH; x + REACH < wide; x++) {
				int at = y * wide + x;
				if (pixels[at] != pixels[at - REACH]) {
					count(pixels, at, counts);
				}
			}
		}
		return new ColourStrokes(counts[0], counts[1], counts[2]);
	}

	/**
	 * One stroke is counted at each of its pixels that has the same colour left and
	 * right.
	 */
	private static void count(int[] pixels, int at, int[] counts) {
		int[] left = channels(pixels[at - REACH]);
		int[] right = channels(pixels[at + REACH]);
		int[] ink = channels(pixels[at]);
		boolean thin = true;
		for (int i = 0; i < 3; i++) {
			thin &= Math.abs(left[i] - right[i]) <= ALIKE;
		}
		if (thin && Math.abs(lightness(left) - lightness(ink)) <= LIGHTER) {
			for (int i = 0; i < 3; i++) {
				counts[i] += (Math.abs(left[i] - ink[i]) >= CONTRAST) ? 1 : 0;
			}
		}
	}

	private static int[] channels(int rgb) {
		return new int[] { rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF };
	}

	private static double lightness(int[] channels) {
		return 0.299 * channels[0] + 0.587 * channels[1] + 0.114 * channels[2];
	}

	boolean areLetters() {
		return Math.max(this.red, Math.max(this.green, this.blue)) >= LETTERS;
	}

	/** What a larger picture shows in the channel with most of them. */
	BufferedImage shown(BufferedImage rgb) {
		int shift = (this.red >= this.green && this.red >= this.blue) ? 16 : (this.green >= this.blue) ? 8 : 0;
		BufferedImage shown = new BufferedImage(rgb.getWidth(), rgb.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		byte[] grey = GreyPicture.of(shown).pixels();
		int[] pixels = ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < grey.length; i++) {
			grey[i] = (byte) (pixels[i] >> shift);
		}
		return shown;
	}

}
