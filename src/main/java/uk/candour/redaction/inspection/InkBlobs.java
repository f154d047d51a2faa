package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The spots of ink on a picture, at half its size: most letters are one each.
 */
final class InkBlobs {

	private static final int SMALLEST = 5;

	private static final int LARGEST = 250;

	/** The thinnest letter: so many times longer than wide. */
	private static final int THIN = 10;

	/** Of how much of its box a letter is made at least. */
	private static final double FULL = 0.08;

	/** Where more is covered there is a picture, and no writing on paper. */
	private static final double COVERED = 0.35;

	/** What differs less from paper is paper too. */
	private static final int PAPER = 10;

	private final int width;

	private final int height;

	private final int[] label;

	private final List<Blob> blobs = new ArrayList<>();

	private InkBlobs(int width, int height, boolean[] ink) {
		this.width = width;
		this.height = height;
		this.label = new int[ink.length];
		int covered = 0;
		for (boolean each : ink) {
			covered += each ? 1 : 0;
		}
		if (covered <= COVERED * ink.length) {
			label(ink);
		}
	}

	/**
	 * A spot; its measures are those of the whole picture.
	 *
	 * @param name by which its pixels are known
	 * @param full how much of its box is ink
	 */
	record Blob(int name, int left, int top, int right, int bottom, double full) {

		double x() {
			return (this.left + this.right) / 2d;
		}

		double y() {
			return (this.top + this.bottom) / 2d;
		}

		int size() {
			return Math.max(this.right - this.left, this.bottom - this.top);
		}

		double distance(Blob other) {
			return Math.hypot(x() - other.x(), y() - other.y());
		}

		/** How far apart two are at their edges. */
		double gap(Blob other) {
			double across = Math.max(0, Math.max(this.left, other.left) - Math.min(this.right, other.right));
			double down = Math.max(0, Math.max(this.top, other.top) - Math.min(this.bottom, other.bottom));
			return Math.hypot(across, down);
		}

		Rectangle2D box() {
			return new Rectangle2D.Double(this.left, this.top, this.right - this.left, this.bottom - this.top);
		}

	}

	/**
	 * The spots of each tone: what is darker than the middle between ink and paper, and
	 * what is lighter, as writing is that lies behind other writing.
	 */
	static List<InkBlobs> of(GreyPicture grey) {
		int width = grey.width() / 2;
		int height = grey.height() / 2;
		int[] quarter = new int[width * height];
		int darkest = 255;
		int lightest = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int at = 2 * y * grey.width() + 2 * x;
				int value = ((grey.pixels()[at] & 0xFF) + (grey.pixels()[at + 1] & 0xFF)
						+ (grey.pixels()[at + grey.width()] & 0xFF) + (grey.pixels()[at + grey.width() + 1] & 0xFF))
						/ 4;
				quarter[y * width + x] = value;
				darkest = Math.min(darkest, value);
				lightest = Math.max(lightest, value);
			}
		}
		int middle = (darkest + lightest + 1) / 2;
		boolean[] dark = new boolean[quarter.length];
		boolean[] light = new boolean[quarter.length];
		for (int i = 0; i < quarter.length; i++) {
			dark[i] = quarter[i] < middle;
			light[i] = quarter[i] >= middle && quarter[i] < lightest - PAPER;
		}
		return List.of(new InkBlobs(width, height, dark), new InkBlobs(width, height, firm(light, width, height)));
	}

	/** Without the soft edges of what is darker, and closed where that lies over it. */
	private static boolean[] firm(boolean[] soft, int width, int height) {
		boolean[] core = new boolean[soft.length];
		for (int y = 1; y < height - 1; y++) {
			for (int x = 1; x < width - 1; x++) {
				int at = y * width + x;
				core[at] = soft[at] && soft[at - 1] && soft[at + 1] && soft[at - width] && soft[at + width]
						&& soft[at - width - 1] && soft[at - width + 1] && soft[at + width - 1] && soft[at + width + 1];
			}
		}
		boolean[] firm = new boolean[soft.length];
		for (int y = 2; y < height - 2; y++) {
			for (int x = 2; x < width - 2; x++) {
				if (core[y * width + x]) {
					for (int row = y - 2; row <= y + 2; row++) {
						Arrays.fill(firm, row * width + x - 2, row * width + x + 3, true);
					}
				}
			}
		}
		return firm;
	}

	private void label(boolean[] ink) {
		int[] open = new int[ink.length];
		int name = 0;
		for (int first = 0; first < ink.length; first++) {
			if (ink[first] && this.label[first] == 0) {
				name++;
				spread(first, name, ink, open);
			}
		}
	}

	private void spread(int first, int name, boolean[] ink, int[] open) {
		int left = this.width;
		int right = 0;
		int bottom = 0;
		int area = 0;
		int count = 1;
		open[0] = first;
		this.label[first] = name;
		while (count > 0) {
			int at = open[--count];
			int x = at % this.width;
			int y = at / this.width;
			area++;
			left = Math.min(left, x);
			right = Math.max(right, x + 1);
			bottom = Math.max(bottom, y + 1);
			for (int row = Math.max(0, y - 1); row <= Math.min(this.height - 1, y + 1); row++) {
				for (int column = Math.max(0, x - 1); column <= Math.min(this.width - 1, x + 1); column++) {
					int next = row * this.width + column;
					if (ink[next] && this.label[next] == 0) {
						this.label[next] = name;
						open[count++] = next;
					}
				}
			}
		}
		int top = first / this.width;
		int longer = Math.max(right - left, bottom - top);
		int shorter = Math.min(right - left, bottom - top);
		if (longer >= SMALLEST && longer <= LARGEST && longer <= THIN * shorter && area >= FULL * longer * shorter) {
			this.blobs.add(new Blob(name, 2 * left, 2 * top, 2 * right, 2 * bottom, (double) area / longer / shorter));
		}
	}

	List<Blob> blobs() {
		return this.blobs;
	}

	/** The spot to which a pixel of the whole picture belongs; 0 for none. */
	int at(int x, int y) {
		int column = Math.min(this.width - 1, x / 2);
		int row = Math.min(this.height - 1, y / 2);
		return this.label[row * this.width + column];
	}

}
