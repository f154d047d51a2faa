package uk.candour.redaction.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Words that are underlined so closely that their letters touch the line. They are read
 * once the line is taken away; with it they look like the frame of a table.
 */
final class WordsOnRules {

	/** A shorter stroke may be part of a letter. */
	private static final int STROKE = 40;

	/** A thicker one is a bar. */
	private static final int BAR = 9;

	/** A line that a scanner laid askew is so many times longer than it rises. */
	private static final int ASKEW = 15;

	/** Uprights of a table stand further apart than letters do. */
	private static final int APART = 60;

	private static final int LETTERS = 2;

	/** Round a line: above it, below it and beside it. */
	private static final int ABOVE = 120;

	private static final int BELOW = 40;

	private static final int BESIDE = 120;

	private final GreyPicture picture;

	private final BitSet ink = new BitSet();

	/** What is ink in strokes so long that no letter has them. */
	private final BitSet strokes = new BitSet();

	private WordsOnRules(GreyPicture picture) {
		this.picture = picture;
		int middle = middle();
		int size = picture.width() * picture.height();
		for (int i = 0; i < size; i++) {
			this.ink.set(i, (picture.pixels()[i] & 0xFF) < middle);
		}
		if (2 * this.ink.cardinality() > size) {
			this.ink.flip(0, size);
		}
	}

	private int middle() {
		int dark = 255;
		int light = 0;
		for (byte pixel : this.picture.pixels()) {
			dark = Math.min(dark, pixel & 0xFF);
			light = Math.max(light, pixel & 0xFF);
		}
		return (dark + light + 1) / 2;
	}

	/** A line by its pixels. */
	private record Rule(BitSet pixels, int left, int right, int top, int bottom) {

		int length() {
			return this.right - this.left + 1;
		}

		boolean isLine() {
			return this.pixels.cardinality() <= BAR * length() && this.bottom - this.top < BAR + length() / ASKEW;
		}

	}

	/** A picture of nothing but such words, without lines; null where there are none. */
	static GreyPicture of(GreyPicture picture) {
		WordsOnRules words = new WordsOnRules(picture);
		List<Rule> rules = words.rules().stream().filter(Rule::isLine).filter(words::isUnderWords).toList();
		return rules.isEmpty() ? null : words.without(rules);
	}

	private List<Rule> rules() {
		int width = this.picture.width();
		for (int row = 0; row < this.picture.height(); row++) {
			int end = (row + 1) * width;
			for (int at = this.ink.nextSetBit(row * width); at >= 0 && at < end;) {
				int stop = Math.min(end, this.ink.nextClearBit(at));
				if (stop - at >= STROKE) {
					this.strokes.set(at, stop);
				}
				at = this.ink.nextSetBit(stop);
			}
		}
		List<Rule> rules = new ArrayList<>();
		BitSet left = (BitSet) this.strokes.clone();
		for (int at = left.nextSetBit(0); at >= 0; at = left.nextSetBit(at)) {
			rules.add(rule(at, left));
		}
		return rules;
	}

	/** All that hangs together with a pixel, which is taken away. */
	private Rule rule(int first, BitSet from) {
		int width = this.picture.width();
		BitSet pixels = new BitSet();
		Deque<Integer> open = new ArrayDeque<>(List.of(first));
		from.clear(first);
		int left = width;
		int right = 0;
		int bottom = 0;
		while (!open.isEmpty()) {
			int at = open.pop();
			pixels.set(at);
			left = Math.min(left, at % width);
			right = Math.max(right, at % width);
			bottom = Math.max(bottom, at / width);
			for (int next : new int[] { at - width, at + width, (at % width > 0) ? at - 1 : at,
					(at % width < width - 1) ? at + 1 : at }) {
				if (next >= 0 && from.get(next)) {
					from.clear(next);
					open.push(next);
				}
			}
		}
		return new Rule(pixels, left, right, first / width, bottom);
	}

	/** Whether letters stand on it, here and there and not far from each other. */
	private boolean isUnderWords(Rule rule) {
		int standing = 0;
		int last = -2;
		int columns = 0;
		for (int column = rule.left(); column <= rule.right(); column++) {
			int top = top(rule, column);
			if (top >= this.picture.width() && this.ink.get(top - this.picture.width())) {
				standing += (column > last + 1) ? 1 : 0;
				last = column;
				columns++;
			}
		}
		return standing >= LETTERS && rule.length() <= standing * APART && 10 * columns < 7 * rule.length();
	}

	/** The highest of its pixels in a column; none is -1. */
	private int top(Rule rule, int column) {
		for (int row = rule.top(); row <= rule.bottom(); row++) {
			if (rule.pixels().get(row * this.picture.width() + column)) {
				return row * this.picture.width() + column;
			}
		}
		return -1;
	}

	private GreyPicture without(List<Rule> rules) {
		BitSet letters = (BitSet) this.ink.clone();
		rules.forEach((rule) -> takeAway(rule, letters));
		byte[] pixels = new byte[this.picture.width() * this.picture.height()];
		Arrays.fill(pixels, (byte) 0xFF);
		for (Rule rule : rules) {
			int from = Math.max(0, rule.left() - BESIDE);
			int to = Math.min(this.picture.width(), rule.right() + BESIDE);
			for (int row = edge(rule, rule.top(), -1, ABOVE); row <= edge(rule, rule.bottom(), 1, BELOW); row++) {
				for (int at = row * this.picture.width() + from; at < row * this.picture.width() + to; at++) {
					pixels[at] = (byte) (letters.get(at) ? 0 : 0xFF);
				}
			}
		}
		return new GreyPicture(pixels, this.picture.width(), this.picture.height());
	}

	/** Takes a line away, but for where a letter goes on below it. */
	private void takeAway(Rule rule, BitSet letters) {
		int width = this.picture.width();
		for (int column = rule.left(); column <= rule.right(); column++) {
			int top = top(rule, column);
			int end = top;
			while (end >= 0 && rule.pixels().get(end)) {
				end += width;
			}
			boolean tail = top >= width && this.ink.get(top - width) && this.ink.get(end);
			for (int at = Math.max(0, top); !tail && at < end; at += width) {
				letters.clear(at);
			}
		}
	}

	/** How far from a line, up or down, there is something in every row. */
	private int edge(Rule rule, int row, int step, int most) {
		int edge = row;
		while (edge + step >= 0 && edge + step < this.picture.height() && Math.abs(edge - row) < most
				&& isInked(rule, edge + step)) {
			edge += step;
		}
		return edge;
	}

	private boolean isInked(Rule rule, int row) {
		int at = this.ink.nextSetBit(row * this.picture.width() + rule.left());
		return at >= 0 && at <= row * this.picture.width() + rule.right();
	}

}
