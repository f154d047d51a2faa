package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * The lines of a page between which and those of its neighbours a sentence may run. Feet,
 * footnotes and heads of pages stand between them, so any of the last lines of a page may
 * go on with any of the first lines of the next.
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

	/** How a page begins and ends. */
	Overleaf(List<PlacedGlyph> page) {
		List<List<PlacedGlyph>> lines = lines(page);
		for (List<PlacedGlyph> line : lines.subList(Math.max(0, lines.size() - FOOT), lines.size())) {
			this.ends.add(Edge.of(line.subList(Math.max(0, line.size() - REACH), line.size())));
		}
		for (List<PlacedGlyph> line : lines.subList(0, Math.min(HEAD, lines.size()))) {
			List<PlacedGlyph> start = line.subList(0, Math.min(REACH, line.size()));
			this.starts.add(Edge.of(start));
			int margin = ReadingOrder.margin(start);
			if (margin > 0) {
				this.starts.add(Edge.of(start.subList(margin, start.size())));
			}
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
	 * Hands over the lines of this page and the next between which a mark may run:
	 * between two of its words, or at a hyphen.
	 */
	void turn(Overleaf next, List<Wanted> wanted, Turn turn) {
		for (Edge end : this.ends) {
			for (Wanted mark : wanted) {
				List<String> rests = (end.hyphenated() || mark.isPhrase()) ? mark.rests(end.letters()) : List.of();
				for (Edge start : rests.isEmpty() ? List.<Edge>of() : next.starts) {
					if (rests.stream().anyMatch(start.letters()::startsWith)) {
						turn.read(end.glyphs(), start.glyphs(), List.of(mark));
					}
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
		return before.show == glyph.show && before.y == glyph.y && glyph.x >= before.x
				|| Math.abs(before.across() - glyph.across()) < 0.5 * before.show.em()
						&& glyph.along() >= before.along();
	}

}
