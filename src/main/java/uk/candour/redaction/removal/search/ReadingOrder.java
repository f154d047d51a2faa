package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.TextLine;

/**
 * Orders in which a person may read the lines of a page.
 */
final class ReadingOrder {

	/** A gap of this many em parts two columns. */
	private static final double COLUMN = 1.2;

	/** A gap of this many em parts the number of a line from the line. */
	private static final double BLANK = 0.2;

	/**
	 * Pieces that are above each other by less than this many em are beside each other.
	 */
	private static final double BARELY = 0.05;

	/** Signs before a line, at most, with blanks. */
	private static final int MARGIN = 6;

	/** A line follows another at no more than this many em. */
	private static final double NEXT_LINE = 2.6;

	private ReadingOrder() {
	}

	/** Line by line over the whole width. */
	static List<PlacedGlyph> across(List<TextLine> lines) {
		List<PlacedGlyph> order = new ArrayList<>();
		lines.forEach((line) -> order.addAll(line.glyphs));
		return order;
	}

	private record Cell(List<PlacedGlyph> glyphs, double across, double em) {

		double start() {
			return this.glyphs.get(0).along();
		}

		double end() {
			return this.glyphs.get(this.glyphs.size() - 1).end();
		}

		/** Whether it may be one letter of a word that runs down the page. */
		boolean isShort() {
			return this.glyphs.size() <= 2;
		}

		boolean starts(Set<Character> letters) {
			for (PlacedGlyph glyph : this.glyphs) {
				String text = glyph.code.loose(false);
				if (!text.isBlank()) {
					return letters.contains(text.charAt(0));
				}
			}
			return false;
		}

		boolean ends(Set<Character> letters) {
			for (int i = this.glyphs.size() - 1; i >= 0; i--) {
				String text = this.glyphs.get(i).code.loose(false);
				if (!text.isBlank()) {
					return letters.contains(text.charAt(text.length() - 1));
				}
			}
			return false;
		}
	}

	/** Each piece of a line followed by the piece under it. */
	static List<PlacedGlyph> downColumns(List<TextLine> lines) {
		List<Cell> cells = new ArrayList<>();
		lines.forEach((line) -> split(line, cells));
		List<PlacedGlyph> order = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			order.addAll(cells.get(i).glyphs());
			for (int next = under(cells, i); next >= 0;) {
				Cell cell = cells.get(next);
				order.addAll(cell.glyphs());
				next = cell.isShort() ? under(cells, next) : -1;
			}
		}
		return order;
	}

	/**
	 * Each piece that may end with the beginning of a phrase, followed by each piece
	 * beside it or in the next line that may begin with its rest.
	 */
	static List<PlacedGlyph> besides(List<TextLine> lines, List<Wanted> phrases) {
		List<Cell> cells = new ArrayList<>();
		lines.forEach((line) -> split(line, cells));
		Set<Character> ends = new HashSet<>();
		Set<Character> starts = new HashSet<>();
		int longest = 0;
		for (Wanted phrase : phrases) {
			List<String> words = phrase.words();
			words.subList(0, words.size() - 1).forEach((word) -> ends.add(word.charAt(word.length() - 1)));
			words.subList(1, words.size()).forEach((word) -> starts.add(word.charAt(0)));
			longest = Math.max(longest, String.join(" ", words).length());
		}
		List<PlacedGlyph> order = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			if (cells.get(i).ends(ends)) {
				List<PlacedGlyph> from = cells.get(i).glyphs();
				for (Cell next : beside(cells, i)) {
					if (next.starts(starts)) {
						order.addAll(from.subList(Math.max(0, from.size() - longest), from.size()));
						order.addAll(next.glyphs().subList(0, Math.min(longest, next.glyphs().size())));
					}
				}
			}
		}
		return order;
	}

	/** The other pieces of the line, and those of the line under it. */
	private static List<Cell> beside(List<Cell> cells, int i) {
		Cell cell = cells.get(i);
		List<Cell> beside = new ArrayList<>();
		for (int k = i - 1; k >= 0 && Math.abs(cells.get(k).across() - cell.across()) < 0.5 * cell.em(); k--) {
			beside.add(cells.get(k));
		}
		double next = Double.NaN;
		for (int k = i + 1; k < cells.size(); k++) {
			double drop = cell.across() - cells.get(k).across();
			boolean under = drop > 0.5 * Math.min(cell.em(), cells.get(k).em());
			if (drop < -0.5 * cell.em() || drop > NEXT_LINE * cell.em() || (under && drop > next + 0.5 * cell.em())) {
				break;
			}
			next = (under && Double.isNaN(next)) ? drop : next;
			beside.add(cells.get(k));
		}
		return beside;
	}

	private static void split(TextLine line, List<Cell> cells) {
		List<PlacedGlyph> piece = new ArrayList<>();
		PlacedGlyph before = null;
		for (PlacedGlyph glyph : line.glyphs) {
			if (before != null && (glyph.along() - before.end() > COLUMN * line.em || piece.size() <= MARGIN
					&& before == line.glyphs.get(piece.size() - 1) && isMargin(piece, glyph))) {
				cells.add(new Cell(piece, line.across, line.em));
				piece = new ArrayList<>();
			}
			piece.add(glyph);
			before = glyph;
		}
		cells.add(new Cell(piece, line.across, line.em));
	}

	/** How many of the first glyphs of a line are no part of what it says. */
	static int margin(List<PlacedGlyph> line) {
		for (int i = 1; i <= MARGIN && i < line.size(); i++) {
			if (isMargin(line.subList(0, i), line.get(i))) {
				return i;
			}
		}
		return 0;
	}

	/**
	 * Whether what a line begins with is no part of what it says: its number, parted from
	 * it, or signs such as those of what a letter quotes.
	 */
	private static boolean isMargin(List<PlacedGlyph> piece, PlacedGlyph next) {
		String first = next.code.loose(false);
		if (first.isEmpty() || !Character.isLetterOrDigit(first.charAt(0))) {
			return false;
		}
		boolean figures = Character.isDigit(first.charAt(0));
		PlacedGlyph last = null;
		for (PlacedGlyph glyph : piece) {
			String text = glyph.code.loose(false);
			char sign = text.isEmpty() ? ' ' : text.charAt(0);
			if (Character.isLetter(sign)) {
				return false;
			}
			figures |= Character.isDigit(sign);
			last = glyph.blank() ? last : glyph;
		}
		return last != null && (!figures || next.along() - last.end() > BLANK * next.show.em());
	}

	/** Index of the piece under another; -1 for none. */
	private static int under(List<Cell> cells, int i) {
		Cell cell = cells.get(i);
		for (int k = i + 1; k < cells.size(); k++) {
			Cell candidate = cells.get(k);
			double drop = cell.across() - candidate.across();
			if (drop > NEXT_LINE * Math.max(cell.em(), candidate.em())) {
				return -1;
			}
			boolean below = drop > 0.5 * Math.min(cell.em(), candidate.em());
			double barely = BARELY * cell.em();
			if (below && candidate.start() < cell.end() - barely && candidate.end() > cell.start() + barely) {
				return k;
			}
		}
		return -1;
	}

}
