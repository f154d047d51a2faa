package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the lines of a page begin and end that are set in columns: several begin at the
 * same place, and what moves in one of them should stay in the column.
 */
final class Columns {

	/** So many lines that begin at one place are a column. */
	static final int LINES = 3;

	/** So many are looked at to see how wide a column is. */
	private static final int NEXT = 6;

	/** Lines that begin at the same place do so but for this many points. */
	private static final double SAME = 0.6;

	/** A gap of this many em may part two columns. */
	private static final double GUTTER = 0.7;

	private final List<Stretch> stretches = new ArrayList<>();

	/** A line, or what of it follows a gap, as it lies along its direction. */
	private record Stretch(TextLine line, double start, double end) {
	}

	/** The columns of all lines of a page. */
	Columns(List<TextLine> lines) {
		lines.forEach(this::add);
	}

	private void add(TextLine line) {
		double start = Double.NaN;
		double end = Double.NaN;
		for (PlacedGlyph glyph : line.glyphs) {
			if (!glyph.blank()) {
				if (!Double.isNaN(start) && glyph.along() - end > GUTTER * line.em) {
					this.stretches.add(new Stretch(line, start, end));
					start = Double.NaN;
				}
				start = Double.isNaN(start) ? glyph.along() : start;
				end = glyph.end();
			}
		}
		if (!Double.isNaN(start)) {
			this.stretches.add(new Stretch(line, start, end));
		}
	}

	/**
	 * Whether other lines of the same direction begin at a place in a line.
	 * @param lines so many of them, at least
	 */
	boolean begin(TextLine line, double at, int lines) {
		return this.stretches.stream().filter((stretch) -> isAt(stretch, line, at)).limit(lines).count() == lines;
	}

	/**
	 * How far the next lines reach that begin where a line does and of which nothing
	 * goes, for the copy shows those anyway; without a bound where there is no such
	 * column.
	 */
	double end(TextLine line, double at) {
		List<Stretch> next = this.stretches.stream()
			.filter((stretch) -> isAt(stretch, line, at) && !stretch.line().touched())
			.sorted(Comparator.comparingDouble((stretch) -> Math.abs(stretch.line().across - line.across)))
			.limit(NEXT)
			.toList();
		return (next.size() < LINES) ? Double.MAX_VALUE : next.stream().mapToDouble(Stretch::end).max().getAsDouble();
	}

	private static boolean isAt(Stretch stretch, TextLine line, double at) {
		return stretch.line() != line && Math.abs(stretch.start() - at) < SAME && stretch.line().isParallel(line);
	}

}
