package uk.candour.redaction.removal.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where a picture shows anything at all. Plain colour and soft shades hold no writing, so
 * nobody need read them.
 */
public final class Ink {

	/** By how much pixels differ at the edge of the faintest letter, of 255. */
	private static final int FAINTEST = 5;

	/** Over how many pixels the soft edge of a letter runs. */
	private static final int EDGE = 2;

	/** Round what is kept, in pixels. */
	private static final int AROUND = 4;

	private Ink() {
	}

	/** Whether anything in a part of a picture stands out from what is beside it. */
	public static boolean in(BufferedImage picture, Rectangle part) {
		Rectangle place = part.intersection(new Rectangle(0, 0, picture.getWidth(), picture.getHeight()));
		Raster raster = picture.getRaster();
		int step = EDGE * raster.getNumBands();
		int[][] rows = new int[EDGE + 1][];
		for (int y = 0; y < place.height && place.width > 0; y++) {
			int[] row = raster.getPixels(place.x, place.y + y, place.width, 1, rows[y % rows.length]);
			rows[y % rows.length] = row;
			int[] above = rows[(y + 1) % rows.length];
			for (int i = 0; i < row.length; i++) {
				if (i >= step && differ(row[i], row[i - step]) || y >= EDGE && differ(row[i], above[i])) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * By how much the lightest and the darkest pixel of a part differ, of 255.
	 * @param enough no more need be counted
	 */
	public static int contrast(BufferedImage picture, Rectangle part, int enough) {
		int[] ends = ends(picture.getRaster(), part, enough);
		return Math.min(enough, Math.max(0, ends[1] - ends[0]));
	}

	/**
	 * Makes a part of one picture the same as that of another of the same size.
	 * @return whether it was not
	 */
	public static boolean copy(BufferedImage from, BufferedImage to, Rectangle part) {
		Rectangle place = part.intersection(new Rectangle(from.getWidth(), from.getHeight()));
		int[] row = null;
		int[] other = null;
		boolean differs = false;
		for (int y = place.y; y < place.y + place.height && place.width > 0; y++) {
			row = from.getRaster().getPixels(place.x, y, place.width, 1, row);
			other = to.getRaster().getPixels(place.x, y, place.width, 1, other);
			if (!Arrays.equals(row, other)) {
				differs = true;
				to.getRaster().setPixels(place.x, y, place.width, 1, row);
			}
		}
		return differs;
	}

	/** Leaves nothing on a picture but some parts with a little round them. */
	public static BufferedImage keep(BufferedImage picture, List<Rectangle> parts) {
		Area rest = new Area(new Rectangle(picture.getWidth(), picture.getHeight()));
		for (Rectangle part : new LinkedHashSet<>(parts)) {
			Rectangle kept = new Rectangle(part);
			kept.grow(AROUND, AROUND);
			rest.subtract(new Area(kept));
		}
		Graphics2D brush = picture.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fill(rest);
		brush.dispose();
		return picture;
	}

	/** Makes the darkest pixel of a part black and the lightest white. */
	public static void stretch(WritableRaster grey, Rectangle part) {
		int[] ends = ends(grey, part, Integer.MAX_VALUE);
		int[] row = null;
		for (int y = part.y; y < part.y + part.height && ends[1] > ends[0]; y++) {
			row = grey.getSamples(part.x, y, part.width, 1, 0, row);
			for (int x = 0; x < row.length; x++) {
				row[x] = (row[x] - ends[0]) * 255 / (ends[1] - ends[0]);
			}
			grey.setSamples(part.x, y, part.width, 1, 0, row);
		}
	}

	/** The darkest and the lightest pixel of a part, or two that differ enough. */
	private static int[] ends(Raster grey, Rectangle part, int enough) {
		int[] ends = { 255, 0 };
		int[] row = null;
		for (int y = part.y; y < part.y + part.height && part.width > 0 && ends[1] - ends[0] < enough; y++) {
			row = grey.getSamples(part.x, y, part.width, 1, 0, row);
			for (int sample : row) {
				ends[0] = Math.min(ends[0], sample);
				ends[1] = Math.max(ends[1], sample);
			}
		}
		return ends;
	}

	private static boolean differ(int one, int other) {
		return Math.abs(one - other) > FAINTEST;
	}

	/**
	 * The part of a picture inside an even border.
	 * @param margin how much of the border stays, in pixels
	 */
	public static Rectangle part(BufferedImage picture, int margin) {
		Raster raster = picture.getRaster();
		int[] paper = raster.getPixel(0, 0, (int[]) null);
		Rectangle part = new Rectangle(-1, -1);
		int[] row = null;
		for (int y = 0; y < picture.getHeight(); y++) {
			row = raster.getPixels(0, y, picture.getWidth(), 1, row);
			int left = 0;
			while (left < row.length && row[left] == paper[left % paper.length]) {
				left++;
			}
			if (left < row.length) {
				int right = row.length - 1;
				while (row[right] == paper[right % paper.length]) {
					right--;
				}
				part.add(new Rectangle(left / paper.length, y, (right - left) / paper.length + 1, 1));
			}
		}
		part.grow(margin, margin);
		return part.intersection(new Rectangle(0, 0, picture.getWidth(), picture.getHeight()));
	}

	/** The picture at a third of its size, each pixel the mean of nine. */
	static BufferedImage third(BufferedImage picture) {
		int width = picture.getWidth() / 3;
		int height = picture.getHeight() / 3;
		Raster raster = picture.getRaster();
		BufferedImage small = new BufferedImage(width, height, picture.getType());
		int[] nine = null;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				nine = raster.getPixels(3 * x, 3 * y, 3, 3, nine);
				int bands = nine.length / 9;
				for (int band = 0; band < bands; band++) {
					int sum = 0;
					for (int i = band; i < nine.length; i += bands) {
						sum += nine[i];
					}
					small.getRaster().setSample(x, y, band, sum / 9);
				}
			}
		}
		return small;
	}

}
