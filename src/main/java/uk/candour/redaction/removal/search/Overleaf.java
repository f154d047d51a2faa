package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * The lines between which a sentence may run from one page to the next. Feet, footnotes
 * and heads of pages stand between them, so any of the last lines of a page may go on
 * with any of the first lines of the next.
 */
final class Overleaf {

	/** Lines at the foot of a page, notes among them. */
	private static final int FOOT = 12;

	private static final int HEAD = 6;

	private static final String SOFT = String.valueOf(Fold.SOFT);

	/** Glyphs at the end or start of a line that are looked at. */
	private static final int REACH = 48;

	private final List<Edge> ends = new ArrayList<>();

	private final List<Edge> starts = new ArrayList<>();

	Overleaf(List<PlacedGlyph> before, List<PlacedGlyph> after) {
		List<List<PlacedGlyph>> lines = lines(before);
		for (List<PlacedGlyph> line : lines.subList(Math.max(0, lines.size() - FOOT), lines.size())) {
			this.ends.add(Edge.of(line.subList(Math.max(0, line.size() - REACH), line.size())));
		}
		lines = lines(after);
		for (List<PlacedGlyph> line : lines.subList(0, Math.min(HEAD, lines.size()))) {
			this.starts.add(Edge.of(line.subList(0, Math.min(REACH, line.size()))));
		}
	}

	/** The end or the start of a line, with its letters and whether a hyphen ends it. */
	private record Edge(List<PlacedGlyph> glyphs, String letters, boolean hyphenated) {

		static Edge of(List<PlacedGlyph> glyphs) {
			StringBuilder text = new StringBuilder();
			glyphs.forEach((glyph) -> text.append(glyph.code.loose(false)));
			String whole = text.toString().stripTrailing();
			return new Edge(glyphs, Fold.compact(whole), whole.endsWith("-") || whole.endsWith(SOFT));
		}

	}

	/** What is done with the end of one line, the start of another and some marks. */
	interface Turn {

		void read(List<PlacedGlyph> end, List<PlacedGlyph> start, List<Wanted> wanted);

	}

	/**
	 * Hands over the lines between which a mark may run: between two of its words, or at
	 * a hyphen.
	 */
	void between(List<Wanted> wanted, Turn turn) {
		for (Edge end : this.ends) {
			List<Wanted> may = wanted.stream().filter((mark) -> end.hyphenated() || mark.isPhrase()).toList();
			for (Edge start : may.isEmpty() ? List.<Edge>of() : this.starts) {
				List<Wanted> over = may.stream()
					.filter((mark) -> mark.runsOver(end.letters(), start.letters()))
					.toList();
				if (!over.isEmpty()) {
					turn.read(end.glyphs(), start.glyphs(), over);
				}
			}
		}
	}

	/**
	 * The glyphs that were drawn one after another along one line, from top to bottom.
	 */
	private static List<List<PlacedGlyph>> lines(List<PlacedGlyph> glyphs) {
		List<List<PlacedGlyph>> lines = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= glyphs.size(); i++) {
			if (i == glyphs.size() || !follows(glyphs.get(i - 1), glyphs.get(i))) {
				lines.add(glyphs.subList(from, i));
				from = i;
			}
		}
		lines.sort(Comparator.comparingDouble((line) -> -line.get(0).across()));
		return lines;
	}

	private static boolean follows(PlacedGlyph before, PlacedGlyph glyph) {
		return Math.abs(before.across() - glyph.across()) < 0.5 * before.show.em() && glyph.along() >= before.along();
	}

}
