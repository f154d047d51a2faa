package uk.candour.redaction.removal.pictures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writing that stands on a rule, as underlined words do whose letters touch the line. A
 * reading machine takes all of it for a frame, so it is shown without the rule.
 */
final class Underlined {

	/** The shortest rule, in pixels. */
	private static final int SHORTEST = 40;

	/** How thick a rule is at most, in pixels. */
	private static final int THICK = 9;

	/** Over so many pixels a rule that is not quite level rises by one. */
	private static final int LEVEL = 15;

	/** Where so few letters touch it, it is a frame. */
	private static final int FEWEST = 2;

	/** Letters that touch it follow one another by no more than this, in pixels. */
	private static final int WIDEST = 60;

	/** How much of a rule letters touch at most; bars and tinted fields touch more. */
	private static final double TOUCHED = 0.7;

	private static final int HIGHEST = 120;

	private static final int DEEPEST = 40;

	/** How far beside a rule a word may go on. */
	private static final int BESIDE = 120;

	private final int width;

	private final int height;

	private final boolean[] ink;

	private final boolean[] ruled;

	private Underlined(BufferedImage picture) {
		this.width = picture.getWidth();
		this.height = picture.getHeight();
		this.ink = ink(picture.getRaster());
		this.ruled = new boolean[this.ink.length];
	}

	/** Runs of ink, one under the other. */
	private static final class Rule {

		private int left;

		private int right;

		private final int top;

		private int bottom;

		private int area;

		Rule(int left, int right, int row) {
			this.left = left;
			this.right = right;
			this.top = row;
			add(left, right, row);
		}

		final void add(int from, int to, int row) {
			this.left = Math.min(this.left, from);
			this.right = Math.max(this.right, to);
			this.bottom = row;
			this.area += to - from;
		}

		boolean goesOn(int from, int to, int row) {
			return this.bottom >= row - 1 && from < this.right && to > this.left;
		}

		boolean isThin() {
			int length = this.right - this.left;
			return this.area <= THICK * length && this.bottom - this.top < THICK + length / LEVEL;
		}

	}

	/**
	 * The lines of such writing alone and without the rules; null where there are none.
	 */
	static BufferedImage of(BufferedImage picture) {
		Underlined underlined = new Underlined(picture);
		List<Rule> rules = underlined.rules().stream().filter(Rule::isThin).filter(underlined::carriesLetters).toList();
		return rules.isEmpty() ? null : underlined.lines(rules);
	}

	/** What is darker than the middle, or lighter where most is dark. */
	private static boolean[] ink(Raster raster) {
		int width = raster.getWidth();
		int[] grey = new int[width * raster.getHeight()];
		int[] row = null;
		int darkest = 255;
		int lightest = 0;
		for (int y = 0; y < raster.getHeight(); y++) {
			row = raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
			System.arraycopy(row, 0, grey, y * width, width);
			for (int sample : row) {
				darkest = Math.min(darkest, sample);
				lightest = Math.max(lightest, sample);
			}
		}
		boolean[] ink = new boolean[grey.length];
		int dark = 0;
		for (int i = 0; i < grey.length; i++) {
			ink[i] = 2 * grey[i] < darkest + lightest;
			dark += ink[i] ? 1 : 0;
		}
		for (int i = 0; 2 * dark > grey.length && i < grey.length; i++) {
			ink[i] = !ink[i];
		}
		return ink;
	}

	private List<Rule> rules() {
		List<Rule> rules = new ArrayList<>();
		List<Rule> open = new ArrayList<>();
		for (int y = 0; y < this.height; y++) {
			int row = y;
			open.removeIf((rule) -> rule.bottom < row - 1);
			for (int from = 0; from < this.width;) {
				int to = from;
				while (to < this.width && this.ink[y * this.width + to]) {
					to++;
				}
				if (to - from >= SHORTEST) {
					int left = from;
					int right = to;
					Arrays.fill(this.ruled, y * this.width + from, y * this.width + to, true);
					open.stream()
						.filter((rule) -> rule.goesOn(left, right, row))
						.findFirst()
						.ifPresentOrElse((rule) -> rule.add(left, right, row), () -> {
							Rule rule = new Rule(left, right, row);
							rules.add(rule);
							open.add(rule);
						});
				}
				from = to + 1;
			}
		}
		return rules;
	}

	private boolean carriesLetters(Rule rule) {
		int touched = 0;
		int letters = 0;
		boolean before = false;
		for (int x = rule.left; x < rule.right; x++) {
			int y = rule.top;
			while (y <= rule.bottom && !this.ruled[y * this.width + x]) {
				y++;
			}
			boolean letter = y > 0 && y <= rule.bottom && this.ink[(y - 1) * this.width + x];
			touched += letter ? 1 : 0;
			letters += (letter && !before) ? 1 : 0;
			before = letter;
		}
		int length = rule.right - rule.left;
		return letters >= FEWEST && length <= letters * WIDEST && touched < TOUCHED * length;
	}

	private BufferedImage lines(List<Rule> rules) {
		BufferedImage lines = new BufferedImage(this.width, this.height, BufferedImage.TYPE_BYTE_GRAY);
		Arrays.fill(((DataBufferByte) lines.getRaster().getDataBuffer()).getData(), (byte) 0xFF);
		rules.forEach(this::leaveTails);
		for (Rule rule : rules) {
			Rectangle line = line(rule);
			for (int y = line.y; y < line.y + line.height; y++) {
				for (int x = line.x; x < line.x + line.width; x++) {
					int at = y * this.width + x;
					lines.getRaster().setSample(x, y, 0, (this.ink[at] && !this.ruled[at]) ? 0 : 255);
				}
			}
		}
		return lines;
	}

	/** What goes on from above a rule to below it is part of a letter. */
	private void leaveTails(Rule rule) {
		for (int x = rule.left; x < rule.right; x++) {
			int top = rule.top;
			while (top <= rule.bottom && !this.ruled[top * this.width + x]) {
				top++;
			}
			int below = top;
			while (below < this.height && below <= rule.bottom && this.ruled[below * this.width + x]) {
				below++;
			}
			boolean tail = top > 0 && below > top && below < this.height && this.ink[(top - 1) * this.width + x]
					&& this.ink[below * this.width + x];
			for (int y = top; tail && y < below; y++) {
				this.ruled[y * this.width + x] = false;
			}
		}
	}

	/** The line of writing, up to where there is nothing above and below it. */
	private Rectangle line(Rule rule) {
		int top = rule.top;
		while (top > 0 && rule.top - top < HIGHEST && isInked(rule, top - 1)) {
			top--;
		}
		int bottom = rule.bottom;
		while (bottom + 1 < this.height && bottom - rule.bottom < DEEPEST && isInked(rule, bottom + 1)) {
			bottom++;
		}
		return new Rectangle(rule.left - BESIDE, top, rule.right - rule.left + 2 * BESIDE, bottom + 1 - top)
			.intersection(new Rectangle(this.width, this.height));
	}

	private boolean isInked(Rule rule, int y) {
		for (int x = rule.left; x < rule.right; x++) {
			if (this.ink[y * this.width + x]) {
				return true;
			}
		}
		return false;
	}

}
