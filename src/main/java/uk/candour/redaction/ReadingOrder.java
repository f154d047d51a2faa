package uk.candour.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders in which a person may read the lines of a page.
 */
final class ReadingOrder {

	/** A gap of this many em parts two columns. */
	private static final double COLUMN = 1.2;

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
	}

	/** Each piece of a line followed by the piece under it. */
	static List<PlacedGlyph> downColumns(List<TextLine> lines) {
		List<Cell> cells = new ArrayList<>();
		lines.forEach((line) -> split(line, cells));
		List<PlacedGlyph> order = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			order.addAll(cells.get(i).glyphs());
			Cell next = under(cells, i);
			if (next != null) {
				order.addAll(next.glyphs());
			}
		}
		return order;
	}

	private static void split(TextLine line, List<Cell> cells) {
		List<PlacedGlyph> piece = new ArrayList<>();
		PlacedGlyph before = null;
		for (PlacedGlyph glyph : line.glyphs) {
			if (before != null && glyph.along() - before.end() > COLUMN * line.em) {
				cells.add(new Cell(piece, line.across, line.em));
				piece = new ArrayList<>();
			}
			piece.add(glyph);
			before = glyph;
		}
		cells.add(new Cell(piece, line.across, line.em));
	}

	private static Cell under(List<Cell> cells, int i) {
		Cell cell = cells.get(i);
		for (int k = i + 1; k < cells.size(); k++) {
			Cell candidate = cells.get(k);
			double drop = cell.across() - candidate.across();
			if (drop > NEXT_LINE * Math.max(cell.em(), candidate.em())) {
				return null;
			}
			boolean below = drop > 0.5 * Math.min(cell.em(), candidate.em());
			if (below && candidate.start() < cell.end() && candidate.end() > cell.start()) {
				return candidate;
			}
		}
		return null;
	}

}
