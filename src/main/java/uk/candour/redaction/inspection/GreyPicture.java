package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;

/**
 * The grey picture of a page before it is read: what of it can hold writing at all.
 *
 * @param pixels row by row, a byte each
 * @param width in pixels
 * @param height in pixels
 */
public record GreyPicture(byte[] pixels, int width, int height) {

	/** The least contrast that a reading machine could take for writing, of 255. */
	private static final int LEAST_CONTRAST = 5;

	/** Paper left round what is painted, in pixels. */
	private static final int MARGIN = 24;

	/** What a picture of one byte a pixel holds. */
	public static GreyPicture of(BufferedImage grey) {
		return new GreyPicture(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), grey.getWidth(),
				grey.getHeight());
	}

	/** Whether two pixels that all but touch differ anywhere. */
	public boolean isPainted() {
		return isPainted(0, 0, this.width, this.height);
	}

	/**
	 * The same of a part.
	 * @param share the part, as shares of width and height
	 */
	public boolean isPainted(Rectangle2D share) {
		int left = (int) Math.max(0, Math.floor(share.getMinX() * this.width));
		int top = (int) Math.max(0, Math.floor(share.getMinY() * this.height));
		int right = (int) Math.min(this.width, Math.ceil(share.getMaxX() * this.width));
		int bottom = (int) Math.min(this.height, Math.ceil(share.getMaxY() * this.height));
		return isPainted(left, top, right, bottom);
	}

	private boolean isPainted(int left, int top, int right, int bottom) {
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				boolean across = x + 2 < right && contrast(x, y, x + 2, y);
				if (across || y + 2 < bottom && contrast(x, y, x, y + 2)) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean contrast(int x, int y, int otherX, int otherY) {
		return Math.abs(at(x, y) - at(otherX, otherY)) > LEAST_CONTRAST;
	}

	private int at(int x, int y) {
		return this.pixels[y * this.width + x] & 0xFF;
	}

	/**
	 * Takes over what another picture of the same size shows in some places.
	 * @param places as shares of width and height
	 * @return whether anything there was different
	 */
	boolean take(GreyPicture other, List<Rectangle2D> places) {
		boolean different = false;
		for (Rectangle2D place : places) {
			int left = Math.max(0, (int) Math.floor(place.getMinX() * this.width));
			int right = Math.min(this.width, (int) Math.ceil(place.getMaxX() * this.width));
			int top = Math.max(0, (int) Math.floor(place.getMinY() * this.height));
			int bottom = Math.min(this.height, (int) Math.ceil(place.getMaxY() * this.height));
			for (int y = top; y < bottom; y++) {
				for (int at = y * this.width + left; at < y * this.width + right; at++) {
					different |= this.pixels[at] != other.pixels[at];
					this.pixels[at] = other.pixels[at];
				}
			}
		}
		return different;
	}

	/** A part in pixels, right and bottom being outside. */
	record Part(int left, int top, int right, int bottom) {
	}

	/**
	 * The pixels that are all inside a part.
	 * @param share as shares of width and height
	 */
	Part inside(Rectangle2D share) {
		return new Part((int) Math.max(0, Math.ceil(share.getMinX() * this.width) + 1),
				(int) Math.max(0, Math.ceil(share.getMinY() * this.height) + 1),
				(int) Math.min(this.width, Math.floor(share.getMaxX() * this.width) - 1),
				(int) Math.min(this.height, Math.floor(share.getMaxY() * this.height) - 1));
	}

	/** By how much the darkest and the lightest pixel of a part differ, of 255. */
	int range(Part part) {
		int[] ends = ends(part);
		return Math.max(0, ends[1] - ends[0]);
	}

	private int[] ends(Part part) {
		int[] ends = { 255, 0 };
		for (int y = part.top(); y < part.bottom(); y++) {
			for (int x = part.left(); x < part.right(); x++) {
				ends[0] = Math.min(ends[0], at(x, y));
				ends[1] = Math.max(ends[1], at(x, y));
			}
		}
		return ends;
	}

	/** Makes a part as clear as can be, from black to white. */
	void clear(Part part) {
		int[] ends = ends(part);
		for (int y = part.top(); y < part.bottom() && ends[1] > ends[0]; y++) {
			for (int x = part.left(); x < part.right(); x++) {
				this.pixels[y * this.width + x] = (byte) ((at(x, y) - ends[0]) * 255 / (ends[1] - ends[0]));
			}
		}
	}

	/** A picture of nothing but some parts, each as clear as can be. */
	BufferedImage cleared(List<Part> parts) {
		BufferedImage cleared = new BufferedImage(this.width, this.height, BufferedImage.TYPE_BYTE_GRAY);
		GreyPicture grey = of(cleared);
		Arrays.fill(grey.pixels, (byte) 0xFF);
		for (Part part : parts) {
			for (int y = part.top(); y < part.bottom(); y++) {
				System.arraycopy(this.pixels, y * this.width + part.left(), grey.pixels, y * this.width + part.left(),
						part.right() - part.left());
			}
			grey.clear(part);
		}
		return cleared;
	}

	/** Without the paper round it, but for a margin; the whole if there is none. */
	public GreyPicture trimmed() {
		return part(withoutPaper());
	}

	GreyPicture part(Part part) {
		return part(part.left(), part.top(), part.right(), part.bottom());
	}

	/** The part that {@link #trimmed} leaves. */
	Part withoutPaper() {
		int top = 0;
		while (top < this.height && isPaper(0, top, this.width, top + 1)) {
			top++;
		}
		if (top == this.height) {
			return new Part(0, 0, this.width, this.height);
		}
		int bottom = this.height;
		while (isPaper(0, bottom - 1, this.width, bottom)) {
			bottom--;
		}
		int left = 0;
		while (isPaper(left, top, left + 1, bottom)) {
			left++;
		}
		int right = this.width;
		while (isPaper(right - 1, top, right, bottom)) {
			right--;
		}
		return new Part(Math.max(0, left - MARGIN), Math.max(0, top - MARGIN), Math.min(this.width, right + MARGIN),
				Math.min(this.height, bottom + MARGIN));
	}

	boolean isAtLeast(int side) {
		return this.width >= side && this.height >= side;
	}

	private boolean isPaper(int left, int top, int right, int bottom) {
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				if (at(x, y) != 0xFF) {
					return false;
				}
			}
		}
		return true;
	}

	private GreyPicture part(int left, int top, int right, int bottom) {
		byte[] part = new byte[(right - left) * (bottom - top)];
		for (int y = top; y < bottom; y++) {
			System.arraycopy(this.pixels, y * this.width + left, part, (y - top) * (right - left), right - left);
		}
		return new GreyPicture(part, right - left, bottom - top);
	}

	/**
	 * Turned back by quarters, so that what was turned clockwise by as many is upright.
	 */
	GreyPicture turned(int quarters) {
		if (quarters == 0) {
			return this;
		}
		boolean across = quarters % 2 == 1;
		GreyPicture turned = new GreyPicture(new byte[this.pixels.length], across ? this.height : this.width,
				across ? this.width : this.height);
		for (int y = 0; y < this.height; y++) {
			for (int x = 0; x < this.width; x++) {
				int column = (quarters == 1) ? y : (quarters == 2) ? this.width - 1 - x : this.height - 1 - y;
				int row = (quarters == 1) ? this.width - 1 - x : (quarters == 2) ? this.height - 1 - y : x;
				turned.pixels[row * turned.width + column] = this.pixels[y * this.width + x];
			}
		}
		return turned;
	}

	/** As it looks from further off: letters of a hand's height are read better so. */
	GreyPicture smaller(int times) {
		GreyPicture small = new GreyPicture(new byte[(this.width / times) * (this.height / times)], this.width / times,
				this.height / times);
		for (int y = 0; y < small.height; y++) {
			for (int x = 0; x < small.width; x++) {
				int sum = 0;
				for (int i = 0; i < times * times; i++) {
					sum += at(x * times + i % times, y * times + i / times);
				}
				small.pixels[y * small.width + x] = (byte) (sum / (times * times));
			}
		}
		return small;
	}

}
